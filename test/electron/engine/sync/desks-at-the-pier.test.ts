import { expect, it } from 'vitest'
import { openSession, openWorld, scan, until, type WorldLaptop } from './sync-world.ts'

const river = openSession({
  kind: 'transport',
  reEntry: 'in-out',
  vehicles: ['k1', 'k2'].map((id) => ({ id, name: id, seats: 2 })),
})
const namesIn = async ({ engine }: WorldLaptop) => {
  const vehicles = await engine.ask('sessions:manifest', { sessionId: river.id })
  return vehicles.map(({ aboard }) => aboard.map(({ participantId }) => participantId).toSorted())
}

it('two desks without a network fill their own boats, and one boat over its seats is seen at both until it is mended', async () => {
  await using world = await openWorld({ sessions: [river] })
  const [first, second] = [await world.connectedLaptop('Dermaga 1'), await world.connectedLaptop('Dermaga 2')]
  for (const { proxy } of [first, second]) proxy.set({ kind: 'refuse' })
  await first.engine.ask('device:change-settings', { vehicleId: 'k1' })
  await second.engine.ask('device:change-settings', { vehicleId: 'k2' })
  for (const number of [1, 2]) await scan(first.engine, number)
  await scan(second.engine, 3)
  // The second desk does not know that the first boat is full.
  await second.engine.ask('device:change-settings', { vehicleId: 'k1' })
  expect((await scan(second.engine, 4)).verdict).toMatchObject({ kind: 'admitted', vehicle: { id: 'k1' } })

  for (const { proxy } of [first, second]) proxy.set({ kind: 'none' })
  const isOver = async (laptop: WorldLaptop) => (await namesIn(laptop))[0]?.length === 3
  for (const laptop of [first, second]) await until(() => isOver(laptop))
  expect(await namesIn(first)).toEqual([['p1', 'p2', 'p4'], ['p3']])
  expect(await namesIn(second)).toEqual(await namesIn(first))

  await first.engine.ask('sessions:move', { participantId: 'p4', sessionId: river.id, vehicleId: 'k2' })
  await until(async () => (await namesIn(second))[1]?.length === 2)
  expect(await namesIn(second)).toEqual([
    ['p1', 'p2'],
    ['p3', 'p4'],
  ])
})
