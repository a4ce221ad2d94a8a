import { copyFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { type FaultCase, newOutcome, triesOf } from '../fault-case.ts'
import { proveWorld } from './prove-world.ts'
import type { SyncLaptop } from './sync-laptop.ts'
import { openSyncWorld, type SyncWorld } from './sync-world.ts'
import { until } from './until.ts'

const scansATime = 40

export const restoredServerCase: FaultCase = {
  name: 'hq-restored',
  about: 'a headquarters that is restored from a backup, and has lost what came since',
  findHindrance: () => null,
  async run(share) {
    const outcome = newOutcome(triesOf(3, share))
    const world = await openSyncWorld({ people: 2 * scansATime * (2 * outcome.tries + 2) })
    try {
      const pair = [await world.connectLaptop(), await world.connectLaptop()]
      let person = 0
      const scanAll = async () => {
        for (let scan = 0; scan < scansATime; scan += 1) for (const laptop of pair) await laptop.scan((person += 1))
      }
      await scanAll()
      for (let round = 0; round < outcome.tries; round += 1) {
        const backup = await backUp(world, pair)
        await scanAll()
        // One of the two has sent everything, and the other a part of it.
        await sendAll(pair)
        pair[1]?.proxy.set({ kind: 'refuse' })
        await scanAll()
        await until('the first has sent all', async () => (await pair[0]?.status())?.unsent === 0)
        const lost = await restore(world, backup)
        if (lost === 0) outcome.wrong.push('the backup lacked nothing')
        pair[1]?.proxy.set({ kind: 'none' })
        await sendAll(pair)
      }
      await proveWorld(world, outcome)
      return { ...outcome, told: [...new Set(pair.flatMap(({ reasons }) => [...reasons]))].join(', ') }
    } finally {
      await world.close()
    }
  },
}

async function sendAll(laptops: readonly SyncLaptop[]): Promise<void> {
  for (const laptop of laptops) {
    await laptop.engine().tryAsk('sync:now', null)
    await until('everything is sent', async () => {
      const { state, unsent } = await laptop.status()
      return state === 'connected' && unsent === 0
    })
  }
}

async function backUp(world: SyncWorld, laptops: readonly SyncLaptop[]): Promise<string> {
  await sendAll(laptops)
  const backup = join(world.folder, 'backup.db')
  await world.server().stop()
  await world.withoutDatabase(async () => copyFileSync(world.url, backup))
  await world.startServer()
  return backup
}

/** Puts the backup in the place of the database; answers how many records it lacks. */
async function restore(world: SyncWorld, backup: string): Promise<number> {
  const count = async () => (await world.database().db.selectFrom('records').select('id').execute()).length
  const before = await count()
  await world.server().kill()
  await world.withoutDatabase(async () => {
    for (const ending of ['', '-wal', '-shm']) rmSync(`${world.url}${ending}`, { force: true })
    copyFileSync(backup, world.url)
  })
  const after = await count()
  await world.startServer()
  return before - after
}
