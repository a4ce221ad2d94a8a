import { expect, it } from 'vitest'
import { type FaultOutcome, newOutcome } from '../../../../tools/faults/fault-case.ts'
import { proveWorld } from '../../../../tools/faults/sync/prove-world.ts'
import { openSyncWorld, type SyncWorld } from '../../../../tools/faults/sync/sync-world.ts'
import { until } from '../../../../tools/faults/sync/until.ts'

type Damage = { name: string; make: (world: SyncWorld) => Promise<unknown>; seen: Partial<FaultOutcome> }

const records = ({ database }: SyncWorld) => database().db.updateTable('records')
/** Of the laptop's three records, the one in the middle. */
const middle = 2

const damages: Damage[] = [
  { name: 'nothing at all', make: async () => undefined, seen: { lost: 0, duplicated: 0, wrong: [] } },
  {
    name: 'a record that headquarters has lost',
    make: ({ database }) => database().db.deleteFrom('records').where('device_sequence', '=', middle).execute(),
    // The gap also breaks the chain, and others do not get what is not there.
    seen: { lost: 1, duplicated: 0, wrong: expect.arrayContaining(['a chain at headquarters is broken']) },
  },
  {
    name: 'a record that nobody has made',
    make: (world) =>
      records(world)
        .set({ id: '01900000-0000-7000-8000-000000000000' })
        .where('device_sequence', '=', middle)
        .execute(),
    seen: { lost: 1, duplicated: 1 },
  },
  {
    name: 'a record that says something else',
    make: (world) => records(world).set({ scanned_at: 1 }).where('device_sequence', '=', middle).execute(),
    seen: { lost: 0, wrong: expect.arrayContaining(['a chain at headquarters is broken']) },
  },
  {
    name: 'a state of the doors that is not what the records add up to',
    make: ({ database }) => database().db.updateTable('attendance').set({ entries: 7 }).execute(),
    seen: { wrong: ['headquarters’ state of the doors is not what its records add up to'] },
  },
]

it.each(damages)('the proof of a fault sees $name', { timeout: 60_000 }, async ({ make, seen }) => {
  const world = await openSyncWorld({ people: 3 })
  try {
    const laptop = await world.connectLaptop()
    for (const person of [1, 2, 3]) await laptop.scan(person)
    await until('all is sent', async () => (await laptop.status()).unsent === 0)
    await make(world)
    const outcome = newOutcome(1)
    await proveWorld(world, outcome, { limitMs: 2_000 })
    expect(outcome).toMatchObject({ acknowledged: 3, ...seen })
  } finally {
    await world.close()
  }
})
