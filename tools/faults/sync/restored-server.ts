import { type FaultCase, newOutcome, triesOf } from '../fault-case.ts'
import { proveWorld } from './prove-world.ts'
import { backUpServer, restoreServer } from './restore-server.ts'
import type { SyncLaptop } from './sync-laptop.ts'
import { openSyncWorld } from './sync-world.ts'
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
        await sendAll(pair)
        const backup = await backUpServer(world)
        await scanAll()
        // One of the two has sent everything, and the other a part of it.
        await sendAll(pair)
        pair[1]?.proxy.set({ kind: 'refuse' })
        await scanAll()
        await until('the first has sent all', async () => (await pair[0]?.status())?.unsent === 0)
        const lost = await restoreServer(world, backup)
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
