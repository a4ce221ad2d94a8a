import { cpSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { testLaptop } from '../start-test-engine.ts'
import {
  hqRecordIds,
  openSession,
  openWorld,
  quickLimits,
  quickRhythm,
  scan,
  status,
  until,
  untilStatus,
  type World,
  type WorldLaptop,
} from './sync-world.ts'

type Step =
  | { kind: 'scan'; laptop: number; person: number; direction: 'entry' | 'exit' }
  | { kind: 'network'; laptop: number; fault: 'none' | 'refuse' | 'swallow-answer' | 'cut' }
  | { kind: 'undo'; laptop: number }

const laptop = fc.integer({ min: 0, max: 2 })
const step: fc.Arbitrary<Step> = fc.oneof(
  {
    weight: 6,
    arbitrary: fc.record({
      kind: fc.constant('scan'),
      laptop,
      person: fc.integer({ min: 1, max: 4 }),
      direction: fc.constantFrom('entry', 'entry', 'exit'),
    }),
  },
  {
    weight: 3,
    arbitrary: fc.record({
      kind: fc.constant('network'),
      laptop,
      fault: fc.constantFrom('none', 'refuse', 'swallow-answer', 'cut'),
    }),
  },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('undo'), laptop }) },
)

async function play(laptops: readonly WorldLaptop[], steps: readonly Step[], made: string[]): Promise<void> {
  for (const one of steps) {
    const { engine, proxy } = laptops[one.laptop]!
    if (one.kind === 'network') {
      proxy.set(one.fault === 'cut' ? { kind: 'cut-answer', afterBytes: 200 } : { kind: one.fault })
    } else if (one.kind === 'undo') {
      const last = await engine.ask('check-in:last-undoable', null)
      if (last) await engine.ask('check-in:undo', { recordId: last.recordId, reason: 'wrong-person' })
    } else {
      made.push((await scan(engine, one.person, { direction: one.direction })).recordId)
    }
  }
}

/** Everything that is shown of who is where, and what conflicts. */
async function projectionOf({ engine }: WorldLaptop) {
  const [session] = await engine.ask('sessions:list', null)
  const rows = await engine.ask('participants:page', {
    sessionId: 'reg',
    query: '',
    role: null,
    community: null,
    group: null,
    state: null,
    offset: 0,
    limit: 20,
  })
  const conflicts = await engine.ask('sync:conflicts', null)
  return {
    inside: session?.counts.inside,
    arrived: session?.counts.arrived,
    people: rows.rows.map(({ participantId, isIn, enteredAt }) => ({ participantId, isIn, enteredAt })),
    conflicts: conflicts
      .map(({ participantId, admissions }) => [participantId, admissions.map(({ recordId }) => recordId)])
      .toSorted(([a], [b]) => String(a).localeCompare(String(b))),
  }
}

async function settle(world: World, laptops: readonly WorldLaptop[]): Promise<void> {
  for (const { proxy } of laptops) proxy.set({ kind: 'none' })
  for (let round = 0; round < 2; round += 1)
    for (const { engine } of laptops)
      await until(
        async () =>
          (await engine.tryAsk('sync:now', null)).ok &&
          (await status(engine)).unsent === 0 &&
          (await status(engine)).state === 'connected',
      )
  expect(world).toBeDefined()
}

it('three laptops end with the same picture, and headquarters with every record once, whatever the network did', {
  timeout: 120_000,
}, async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(step, { minLength: 8, maxLength: 40 }),
      fc.constantFrom('once' as const, 'in-out' as const),
      async (steps, reEntry) => {
        await using world = await openWorld({ sessions: [openSession({ reEntry })] })
        const laptops = [
          await world.connectedLaptop('Meja 1'),
          await world.connectedLaptop('Meja 2'),
          await world.connectedLaptop('Meja 3'),
        ]
        const made: string[] = []
        await play(laptops, steps, made)
        await settle(world, laptops)
        const ids = await hqRecordIds(world.hq())
        expect(new Set(ids).size).toBe(ids.length)
        expect(ids).toEqual(expect.arrayContaining(made))
        const [first, second, third] = await Promise.all(laptops.map(projectionOf))
        expect(second).toEqual(first)
        expect(third).toEqual(first)
        for (const { engine } of laptops) expect((await engine.ask('sync:proof', null)).isEqual).toBe(true)
      },
    ),
    { numRuns: 6, endOnFailure: true },
  )
})

it('a disk that was copied to a second laptop is found, both branches are kept everywhere, and both laptops go on', async () => {
  await using world = await openWorld()
  const original = await world.connectedLaptop('Meja 1')
  const answers = [await scan(original.engine, 1)]
  await untilStatus(original.engine, ({ unsent }) => unsent === 0)
  await original.engine.stop()
  const copy = mkdtempSync(join(tmpdir(), 'gapura-copy-'))
  cpSync(original.laptop.dataFolder, copy, { recursive: true })
  const twin = await testLaptop(copy).start({ sync: { rhythm: quickRhythm, limits: quickLimits } })
  const again = await original.startEngine()
  try {
    answers.push(await scan(again, 2))
    await untilStatus(again, ({ unsent }) => unsent === 0)
    answers.push(await scan(twin, 3), await scan(twin, 4))
    await untilStatus(twin, ({ unsent }) => unsent === 0)
    answers.push(await scan(again, 5))
    for (const engine of [again, twin]) {
      await untilStatus(engine, ({ unsent, state }) => unsent === 0 && state === 'connected')
      await until(async () => (await engine.ask('sessions:list', null))[0]?.counts.arrived === 5)
    }
    expect((await hqRecordIds(world.hq())).toSorted()).toEqual(answers.map(({ recordId }) => recordId).toSorted())
    const troubles = await world.hq().deps.database.db.selectFrom('troubles').select('code').execute()
    expect(troubles.map(({ code }) => code)).toContain('chain-forked')
    // Opened again, both prove their own branch.
    await twin.stop()
    const reopened = await testLaptop(copy).start({ sync: { rhythm: quickRhythm, limits: quickLimits } })
    expect(await reopened.ask('app:state', null)).toMatchObject({ kind: 'open' })
    await reopened.stop()
  } finally {
    await twin.stop()
    rmSync(copy, { recursive: true, force: true })
  }
})

it('a laptop whose clock is a day off says so, keeps the door’s time, and is put in order by headquarters’ clock', async () => {
  await using world = await openWorld()
  const day = 86_400_000
  const wrong = await world.connectedLaptop('Meja 1', { now: () => Date.now() + day })
  const right = await world.connectedLaptop('Meja 2')
  const said = await untilStatus(wrong.engine, ({ clockOffsetMs }) => clockOffsetMs !== null)
  expect(said.isClockOff).toBe(true)
  expect(Math.abs(said.clockOffsetMs! + day)).toBeLessThan(2_000)
  expect((await status(right.engine)).isClockOff).toBe(false)
  for (const { proxy } of [wrong, right]) proxy.set({ kind: 'refuse' })
  const first = await scan(wrong.engine, 5)
  expect(first.scannedAt).toBeGreaterThan(Date.now() + day / 2)
  // Further apart than a clock can be measured through a network.
  await setTimeout(250)
  const second = await scan(right.engine, 5)
  for (const { proxy } of [wrong, right]) proxy.set({ kind: 'none' })
  await untilStatus(right.engine, ({ openConflicts }) => openConflicts === 1)
  const [conflict] = await right.engine.ask('sync:conflicts', null)
  expect(conflict?.admissions.map(({ recordId }) => recordId)).toEqual([first.recordId, second.recordId])
  const stored = await world.hq().deps.database.db.selectFrom('records').select(['id', 'scanned_at']).execute()
  expect(stored.find(({ id }) => id === first.recordId)?.scanned_at).toBe(first.scannedAt)
})
