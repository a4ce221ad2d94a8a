import { setTimeout } from 'node:timers/promises'
import { startPostgres } from '../../postgres/start-postgres.ts'
import { type FaultCase, newOutcome, triesOf } from '../fault-case.ts'
import { proveWorld } from './prove-world.ts'
import { scanAlong } from './scan-along.ts'
import { openSyncWorld } from './sync-world.ts'

export const restartedDatabaseCase: FaultCase = {
  name: 'hq-database',
  about: 'PostgreSQL that restarts under a headquarters to which three laptops send',
  findHindrance: () => null,
  async run(share) {
    const outcome = newOutcome(triesOf(4, share))
    const postgres = await startPostgres({ isDurable: true })
    const world = await openSyncWorld({ people: 300, databaseUrl: await postgres.newDatabase() })
    try {
      for (let count = 0; count < 3; count += 1) await world.connectLaptop()
      const scanning = scanAlong(world.laptops)
      const before = world.laptops.map(({ proxy }) => proxy.asked())
      const startedAt = performance.now()
      for (let restart = 0; restart < outcome.tries; restart += 1) {
        await setTimeout(400 + Math.random() * 600)
        await postgres.restart()
      }
      await setTimeout(300)
      await scanning.end()
      const seconds = (performance.now() - startedAt) / 1_000
      for (const [index, { proxy }] of world.laptops.entries()) {
        // Two for each scan while all is well: one that sends it, one that fetches what it woke.
        const asked = proxy.asked() - (before[index] ?? 0)
        if (asked > 40 + seconds * 120) outcome.wrong.push(`${asked} requests in ${seconds.toFixed(0)} s`)
      }
      await proveWorld(world, outcome)
      const reasons = new Set(world.laptops.flatMap((laptop) => [...laptop.reasons]))
      const odd = [...reasons].filter((code) => code !== 'sync-server-busy' && code !== 'sync-timeout')
      if (odd.length > 0) outcome.wrong.push(`a database that restarts was told as ${odd.join(', ')}`)
      return { ...outcome, told: [...reasons].join(', ') }
    } finally {
      await world.close()
      await postgres.stop()
    }
  },
}
