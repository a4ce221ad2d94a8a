import { type FaultCase, newOutcome, triesOf } from '../fault-case.ts'
import { hallId } from './fault-event.ts'
import { proveWorld } from './prove-world.ts'
import { openSyncWorld } from './sync-world.ts'
import { until } from './until.ts'

const hour = 3_600_000
const day = 24 * hour

export const wrongClockCase: FaultCase = {
  name: 'laptop-clock',
  about: 'laptops whose clocks are a day off or jump by hours and days while records are sent',
  findHindrance: () => null,
  async run(share) {
    const outcome = newOutcome(triesOf(60, share))
    const shifts = [0, day, -day]
    const world = await openSyncWorld({ people: 3 * outcome.tries })
    try {
      for (const [index] of shifts.entries())
        await world.connectLaptop({ now: () => Date.now() + (shifts[index] ?? 0) })
      await until('the clocks are told', async () => {
        const told = await Promise.all(world.laptops.map((laptop) => laptop.status()))
        return told.every(({ isClockOff }, index) => isClockOff === index > 0)
      })
      const doorTimes = new Map<string, number>()
      for (let scan = 0; scan < outcome.tries; scan += 1) {
        for (const [index, laptop] of world.laptops.entries()) {
          const recordId = await laptop.scan(1 + scan * shifts.length + index)
          if (recordId !== null) doorTimes.set(recordId, Date.now() + (shifts[index] ?? 0))
        }
        // The second jumps about; the others stay as they are.
        if (scan % 6 === 5) shifts[1] = [day, -day, hour, -hour, 0][scan % 5] ?? 0
      }
      await proveWorld(world, outcome)
      const rows = await world.database().db.selectFrom('records').select(['id', 'scanned_at']).execute()
      const moved = rows.filter(({ id, scanned_at }) => Math.abs(scanned_at - (doorTimes.get(id) ?? 0)) > 2_000)
      if (moved.length > 0) outcome.wrong.push(`${moved.length} records lost the time that the door showed`)
      return outcome
    } finally {
      await world.close()
    }
  },
}

export const lateLaptopCase: FaultCase = {
  name: 'laptop-late',
  about: 'a laptop that comes back after a long time away, with people whom others have let in too',
  findHindrance: () => null,
  async run(share) {
    const outcome = newOutcome(1)
    const people = triesOf(400, share)
    const world = await openSyncWorld({ people })
    try {
      const late = await world.connectLaptop()
      const present = [await world.connectLaptop(), await world.connectLaptop()]
      late.proxy.set({ kind: 'refuse' })
      const both = Math.floor(people / 10)
      for (let person = 1; person <= people; person += 1) {
        if (person <= both || person % 3 === 0) await late.scan(person)
        if (person <= both || person % 3 !== 0) await present[person % 2]?.scan(person)
      }
      // It was switched off meanwhile, too.
      await late.stop()
      await late.start()
      await proveWorld(world, outcome)
      const open = await world.database().db.selectFrom('conflicts').select('is_open').execute()
      if (open.length !== both) outcome.wrong.push(`${open.length} conflicts of ${both} were found`)
      return { ...outcome, told: `${open.length} conflicts found` }
    } finally {
      await world.close()
    }
  },
}

export const copiedDiskCase: FaultCase = {
  name: 'laptop-copied',
  about: 'a disk that is copied to a second laptop, after which both go on as the same device',
  findHindrance: () => null,
  async run(share) {
    const outcome = newOutcome(triesOf(2, share))
    const world = await openSyncWorld({ people: 200 })
    try {
      await world.connectLaptop()
      let person = 0
      for (let round = 0; round < outcome.tries; round += 1) {
        const original = world.laptops[0]
        if (!original) throw new Error('there is no laptop')
        for (let scan = 0; scan < 5; scan += 1) await original.scan((person += 1))
        await until('it is sent', async () => (await original.status()).unsent === 0)
        await original.stop()
        const twin = await original.copy()
        await original.start()
        world.adopt(twin)
        for (let scan = 0; scan < 10; scan += 1) {
          await twin.scan((person += 1))
          await original.scan((person += 1))
          await twin.scan(1 + scan, { sessionId: hallId })
        }
      }
      await proveWorld(world, outcome, { copied: outcome.tries })
      const troubles = await world.database().db.selectFrom('troubles').select('code').execute()
      const told = troubles.filter(({ code }) => code === 'chain-forked').length
      if (told === 0) outcome.wrong.push('nobody was told of the copy')
      return { ...outcome, told: 'both branches kept everywhere, told as chain-forked' }
    } finally {
      await world.close()
    }
  },
}
