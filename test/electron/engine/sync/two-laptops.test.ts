import { describe, expect, it } from 'vitest'
import {
  hqRecordIds,
  openSession,
  openWorld,
  scan,
  status,
  until,
  untilStatus,
  type WorldLaptop,
} from './sync-world.ts'

const arrived = async ({ engine }: WorldLaptop) => {
  const [counts] = await engine.ask('sessions:list', null)
  return counts?.counts.arrived
}

describe('two laptops that let the same code in while offline', () => {
  it('end with one conflict on both and at headquarters, and one person counted', async () => {
    await using world = await openWorld()
    const laptops = [await world.connectedLaptop('Meja 1'), await world.connectedLaptop('Meja 2')] as const
    for (const { proxy } of laptops) proxy.set({ kind: 'refuse' })
    const answers = await Promise.all(laptops.map(({ engine }) => scan(engine, 5)))
    expect(answers.map(({ verdict }) => verdict.kind)).toEqual(['admitted', 'admitted'])
    for (const { proxy } of laptops) proxy.set({ kind: 'none' })

    for (const { engine } of laptops) await untilStatus(engine, ({ openConflicts }) => openConflicts === 1)
    const rows = await world
      .hq()
      .deps.database.db.selectFrom('conflicts')
      .select(['participant_id', 'is_open'])
      .execute()
    expect(rows).toEqual([{ participant_id: 'p5', is_open: 1 }])
    expect((await hqRecordIds(world.hq())).toSorted()).toEqual(answers.map(({ recordId }) => recordId).toSorted())
    expect(await Promise.all(laptops.map(arrived))).toEqual([1, 1])

    const [conflict] = await laptops[0].engine.ask('sync:conflicts', null)
    expect(conflict).toMatchObject({ participantId: 'p5', sessionId: 'reg', decision: null })
    expect(conflict?.admissions.map(({ deskName }) => deskName).toSorted()).toEqual(['Meja 1', 'Meja 2'])
    expect(conflict?.admissions.filter(({ isThisLaptop }) => isThisLaptop)).toHaveLength(1)
  })

  it('are settled everywhere by one decision, and open again with a third admission', async () => {
    await using world = await openWorld()
    const [first, second, third] = [
      await world.connectedLaptop('Meja 1'),
      await world.connectedLaptop('Meja 2'),
      await world.connectedLaptop('Meja 3'),
    ]
    for (const { proxy } of [first, second, third]) proxy.set({ kind: 'refuse' })
    for (const { engine } of [first, second, third]) await scan(engine, 5)
    for (const { proxy } of [first, second]) proxy.set({ kind: 'none' })
    for (const { engine } of [first, second]) await untilStatus(engine, ({ openConflicts }) => openConflicts === 1)
    const [conflict] = await first.engine.ask('sync:conflicts', null)
    const { participantId, sessionId, admissions } = conflict!
    const ids = admissions.map(({ recordId }) => recordId)
    const input = { participantId, sessionId, decision: 'same-person', reason: ' Pindah antrean ' } as const
    await first.engine.ask('sync:decide-conflict', { ...input, admissions: ids })
    await untilStatus(second.engine, ({ openConflicts }) => openConflicts === 0)
    const [settled] = await second.engine.ask('sync:conflicts', null)
    expect(settled?.decision).toMatchObject({ decision: 'same-person', reason: 'Pindah antrean', deskName: 'Meja 1' })

    third.proxy.set({ kind: 'none' })
    await untilStatus(first.engine, ({ openConflicts }) => openConflicts === 1)
    // What was on the screen is not what stands now.
    const late = await first.engine.tryAsk('sync:decide-conflict', { ...input, admissions: ids })
    expect(late).toMatchObject({ ok: false, failure: { code: 'conflict-changed' } })
    expect(await arrived(first)).toBe(1)
  })

  it('may do so in a session where everybody comes and goes', async () => {
    await using world = await openWorld({ sessions: [openSession({ reEntry: 'unlimited' })] })
    const [first, second] = [await world.connectedLaptop('Meja 1'), await world.connectedLaptop('Meja 2')]
    for (const { proxy } of [first, second]) proxy.set({ kind: 'refuse' })
    for (const { engine } of [first, second]) await scan(engine, 5)
    for (const { proxy } of [first, second]) proxy.set({ kind: 'none' })
    await until(async () => (await hqRecordIds(world.hq())).length === 2)
    for (const { engine } of [first, second]) await engine.ask('sync:now', null)
    expect((await status(first.engine)).openConflicts + (await status(second.engine)).openConflicts).toBe(0)
  })
})

it('a laptop held against headquarters is equal after any of this', async () => {
  await using world = await openWorld()
  const [first, second] = [await world.connectedLaptop('Meja 1'), await world.connectedLaptop('Meja 2')]
  for (const number of [1, 2, 3]) await scan(first.engine, number)
  for (const number of [3, 4]) await scan(second.engine, number)
  const proof = await first.engine.ask('sync:proof', null)
  await second.engine.ask('sync:now', null)
  expect(proof).toMatchObject({ missingThere: 0, recordsHere: 3, recordsThere: 3 })
  const equal = await first.engine.ask('sync:proof', null)
  expect(equal.isEqual).toBe(true)
  expect(equal.sessions[0]).toMatchObject({ here: { arrived: 4, inside: 4 }, there: { arrived: 4, inside: 4 } })
})
