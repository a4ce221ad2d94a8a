import { expect, it } from 'vitest'
import { codeOf, hqRecordIds, openWorld, scan, untilStatus, until } from './sync-world.ts'

it('a laptop is connected by a pairing code, fetches the event, and sends what it records', async () => {
  await using world = await openWorld()
  const { engine } = await world.connectedLaptop('Meja 3')
  const state = await engine.ask('app:state', null)
  expect(state).toMatchObject({ kind: 'open', event: { id: 'banjarbaru' }, settings: { deskName: 'Meja 3' } })
  const found = await engine.ask('participants:search', { query: 'siti orang ke 7', sessionId: 'reg', limit: 5 })
  expect(found[0]?.participantId).toBe('p7')
  const answer = await scan(engine, 7)
  expect(answer.verdict.kind).toBe('admitted')
  await untilStatus(engine, ({ unsent }) => unsent === 0)
  expect(await hqRecordIds(world.hq())).toEqual([answer.recordId])
})

it('a second laptop knows who came at the first', async () => {
  await using world = await openWorld()
  const [first, second] = [await world.connectedLaptop('Meja 1'), await world.connectedLaptop('Meja 2')]
  await scan(first.engine, 3)
  await until(async () => {
    const [counts] = await second.engine.ask('sessions:list', null)
    return counts?.counts.arrived === 1
  })
  const again = await scan(second.engine, 3)
  expect(again.verdict).toMatchObject({ kind: 'already-in', since: { deskName: 'Meja 1', isThisDesk: false } })
  expect(codeOf(3)).toBe('BJB00003')
})
