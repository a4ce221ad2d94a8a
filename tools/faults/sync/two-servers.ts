import { setTimeout } from 'node:timers/promises'
import { startPostgres } from '../../postgres/start-postgres.ts'
import { type FaultCase, newOutcome, triesOf } from '../fault-case.ts'
import { proveWorld } from './prove-world.ts'
import { scanAlong } from './scan-along.ts'
import { openSyncWorld } from './sync-world.ts'

/** As behind a balancer: a laptop's next request may go to the other server, also in the middle of a batch. */
export const twoServersCase: FaultCase = {
  name: 'hq-two-servers',
  about: 'two headquarters on one PostgreSQL, laptops that change between them, and one of the two killed',
  findHindrance: () => null,
  async run(share) {
    const outcome = newOutcome(triesOf(24, share))
    const postgres = await startPostgres({ isDurable: true })
    const world = await openSyncWorld({ people: 300, databaseUrl: await postgres.newDatabase(), servers: 2 })
    try {
      for (let count = 0; count < 4; count += 1) await world.connectLaptop()
      const scanning = scanAlong(world.laptops)
      let kills = 0
      for (let change = 0; change < outcome.tries; change += 1) {
        for (const { proxy } of world.laptops) {
          const port = world.ports[Math.random() < 0.5 ? 0 : 1] ?? 0
          if (Math.random() < 0.7) proxy.set({ kind: 'divert', port })
        }
        await setTimeout(80 + Math.random() * 250)
        if (change % 8 !== 7) continue
        kills += 1
        await world.server(change % 2).kill()
        await setTimeout(300)
        await world.startServer(change % 2)
      }
      await scanning.end()
      await proveWorld(world, outcome)
      return { ...outcome, told: `${kills} kills of one server` }
    } finally {
      await world.close()
      await postgres.stop()
    }
  },
}
