import { fork } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { expect, it } from 'vitest'
import type { SyncStatus } from '#shared/contract/outputs.ts'
import { testLaptop } from '../start-test-engine.ts'
import { manyPeople, openWorld, quickLimits, quickRhythm, scan, untilStatus } from './sync-world.ts'

const script = join(import.meta.dirname, 'download-until-killed.ts')

/** Runs a laptop until it has come so far, and kills it there without a word. */
async function runUntil(args: string[], isEnough: (status: SyncStatus) => boolean, afterMs: number): Promise<void> {
  const child = fork(script, args, { stdio: 'inherit' })
  const enough = new Promise<void>((resolve) => {
    child.on('message', (status) => {
      if (isEnough(status as SyncStatus)) resolve()
    })
  })
  await Promise.race([enough, once(child, 'exit')])
  await sleep(afterMs)
  child.kill('SIGKILL')
  if (child.exitCode === null && child.signalCode === null) await once(child, 'exit')
}

it('a first download that is killed at any instant goes on at the next start, and is whole at its end', {
  timeout: 90_000,
}, async () => {
  const people = 9_000
  await using world = await openWorld({ people: manyPeople(people) })
  using laptop = testLaptop()
  const pairing = [world.hq().address, await world.pairingCode()]
  await runUntil([laptop.dataFolder, ...pairing], ({ download }) => (download?.done ?? 0) > 0, 0)
  await runUntil([laptop.dataFolder], ({ download }) => download?.stage === 'preparing', 20)
  await runUntil([laptop.dataFolder], ({ download }) => download?.stage === 'preparing' && download.done > 1_000, 5)
  const engine = await laptop.start({ sync: { rhythm: quickRhythm, limits: quickLimits } })
  try {
    await untilStatus(engine, ({ state }) => state === 'connected')
    const page = await engine.ask('participants:page', {
      sessionId: 'reg',
      query: '',
      role: null,
      community: null,
      group: null,
      state: null,
      offset: 0,
      limit: 1,
    })
    expect(page.total).toBe(people)
    const found = await engine.ask('participants:search', { query: 'orang ke 8999', sessionId: 'reg', limit: 3 })
    expect(found.map(({ participantId }) => participantId)).toContain('p8999')
    expect((await scan(engine, people)).verdict.kind).toBe('admitted')
    await untilStatus(engine, ({ unsent }) => unsent === 0)
  } finally {
    await engine.stop()
  }
})
