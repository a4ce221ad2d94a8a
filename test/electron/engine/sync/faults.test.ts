import { describe, expect, it } from 'vitest'
import { type Fault } from '../../../../tools/faults/fault-proxy.ts'
import { hqRecordIds, openWorld, scan, status, untilStatus } from './sync-world.ts'
import type { FailureCode } from '#shared/failures/failure-code.ts'

type Case = { name: string; fault: Fault; says: FailureCode[] | null }

const cases: Case[] = [
  { name: 'that refuses', fault: { kind: 'refuse' }, says: ['sync-cut', 'sync-refused'] },
  { name: 'that swallows everything', fault: { kind: 'blackhole' }, says: ['sync-timeout'] },
  { name: 'cut in the middle of a request', fault: { kind: 'cut-request', afterBytes: 300 }, says: ['sync-cut'] },
  { name: 'cut in the middle of an answer', fault: { kind: 'cut-answer', afterBytes: 150 }, says: ['sync-cut'] },
  { name: 'that loses the answers', fault: { kind: 'swallow-answer' }, says: ['sync-timeout'] },
  { name: 'with a slow drip', fault: { kind: 'trickle', bytes: 40, everyMs: 1 }, says: null },
  { name: 'with a second of delay', fault: { kind: 'latency', ms: 40, jitterMs: 160 }, says: null },
  { name: 'that sends everything twice', fault: { kind: 'duplicate' }, says: null },
]

describe('a network', () => {
  for (const { name, fault, says } of cases) {
    it(`${name} loses and doubles nothing`, async () => {
      await using world = await openWorld()
      const { engine, proxy } = await world.connectedLaptop()
      proxy.set(fault)
      const answers = []
      for (let number = 1; number <= 12; number += 1) answers.push(await scan(engine, number))
      expect(new Set(answers.map(({ verdict }) => verdict.kind))).toEqual(new Set(['admitted']))
      if (says) {
        // The lines that were open are cut first; the fault shows its own face with the next request.
        const isSaid = (code: FailureCode | undefined) => code !== undefined && says.includes(code)
        const met = await untilStatus(engine, ({ state, failure }) => state === 'offline' && isSaid(failure?.code))
        expect(met.unsent).toBeGreaterThan(0)
      }
      proxy.set({ kind: says ? 'none' : fault.kind, ...(says ? {} : fault) } as Fault)
      await untilStatus(engine, ({ unsent, state }) => unsent === 0 && state === 'connected')
      expect(await hqRecordIds(world.hq())).toEqual(answers.map(({ recordId }) => recordId))
    })
  }
})

it('a scan is answered at once while the network swallows everything', async () => {
  await using world = await openWorld()
  const { engine, proxy } = await world.connectedLaptop()
  proxy.set({ kind: 'blackhole' })
  const waits: number[] = []
  for (let number = 1; number <= 20; number += 1) {
    const from = performance.now()
    await scan(engine, number)
    waits.push(performance.now() - from)
  }
  expect(Math.max(...waits)).toBeLessThan(400)
  expect((await status(engine)).unsent).toBe(20)
})

it('a headquarters that is away and comes back gets everything, in order and once', async () => {
  await using world = await openWorld()
  const { engine } = await world.connectedLaptop()
  const answers = [await scan(engine, 1)]
  await untilStatus(engine, ({ unsent }) => unsent === 0)
  await world.stopHq()
  for (let number = 2; number <= 9; number += 1) answers.push(await scan(engine, number))
  await untilStatus(engine, ({ state, unsent }) => state === 'offline' && unsent === 8)
  await world.startHq()
  await untilStatus(engine, ({ state, unsent }) => state === 'connected' && unsent === 0)
  expect(await hqRecordIds(world.hq())).toEqual(answers.map(({ recordId }) => recordId))
})
