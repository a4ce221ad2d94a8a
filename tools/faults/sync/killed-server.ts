import { setTimeout } from 'node:timers/promises'
import { startPostgres } from '../../postgres/start-postgres.ts'
import { type FaultCase, type FaultOutcome, newOutcome, triesOf } from '../fault-case.ts'
import { proveWorld } from './prove-world.ts'
import { scanAlong } from './scan-along.ts'
import type { SyncLaptop } from './sync-laptop.ts'
import { openSyncWorld, type SyncWorld } from './sync-world.ts'
import { becomes } from './until.ts'

const laptops = 3

export const killedServerCase: FaultCase = {
  name: 'hq-kill',
  about: 'kill -9 of headquarters on SQLite in the middle of batches, and its start after each',
  findHindrance: () => null,
  async run(share) {
    const outcome = newOutcome(triesOf(10, share))
    return killServers(await openSyncWorld({ people: 300 }), outcome)
  },
}

export const killedPostgresServerCase: FaultCase = {
  name: 'hq-kill-postgres',
  about: 'the same with its records on PostgreSQL',
  findHindrance: () => null,
  async run(share) {
    const outcome = newOutcome(triesOf(8, share))
    const postgres = await startPostgres({ isDurable: true })
    try {
      return await killServers(await openSyncWorld({ people: 300, databaseUrl: await postgres.newDatabase() }), outcome)
    } finally {
      await postgres.stop()
    }
  },
}

/** Laptops scan without a pause while headquarters is killed again and again; it is never up for long. */
async function killServers(world: SyncWorld, outcome: FaultOutcome): Promise<FaultOutcome> {
  try {
    for (let count = 0; count < laptops; count += 1) await world.connectLaptop()
    const scanning = scanAlong(world.laptops)
    let inBatch = 0
    for (let kill = 0; kill < outcome.tries; kill += 1) {
      await setTimeout(Math.random() * 300)
      const isSending = async () => (await Promise.all(world.laptops.map(phaseOf))).includes('pushing')
      if (await becomes(isSending, 1_000)) inBatch += 1
      // Not only at its first byte.
      await setTimeout(Math.random() * 25)
      await world.server().kill()
      await setTimeout(Math.random() * 200)
      await world.startServer()
    }
    await scanning.end()
    await proveWorld(world, outcome)
    return { ...outcome, told: `${inBatch} kills while a laptop was sending` }
  } finally {
    await world.close()
  }
}

async function phaseOf(laptop: SyncLaptop): Promise<string> {
  return (await laptop.status()).phase
}
