import { setTimeout } from 'node:timers/promises'
import { startPostgres } from '../../postgres/start-postgres.ts'
import { pick, type Random, seededRandom } from '../../demo-event/seeded-random.ts'
import { type FaultCase, type FaultOutcome, newOutcome, triesOf } from '../fault-case.ts'
import type { Fault } from '../fault-proxy.ts'
import { arrivalId, hallId } from './fault-event.ts'
import { proveWorld } from './prove-world.ts'
import { backUpServer, restoreServer } from './restore-server.ts'
import type { SyncLaptop } from './sync-laptop.ts'
import { openSyncWorld, type SyncWorld } from './sync-world.ts'

const stepsARound = 120
/** Few people and three desks: most meet more than one of them. */
const people = 24

export const randomSchedulesCase: FaultCase = {
  name: 'laptops-random',
  about: 'three laptops whose officers, networks, plugs, headquarters and its backup do whatever chance says',
  findHindrance: () => null,
  async run(share) {
    const outcome = newOutcome(triesOf(5, share))
    const postgres = await startPostgres()
    try {
      for (let round = 0; round < outcome.tries; round += 1) {
        const seed = Date.now() + round
        const wrongBefore = outcome.wrong.length
        // By turns on both databases.
        const world = round % 2 === 0 ? {} : { databaseUrl: await postgres.newDatabase() }
        await playRound(await openSyncWorld({ people, ...world }), seededRandom(seed), outcome)
        if (outcome.wrong.length > wrongBefore) outcome.wrong.push(`… with the seed ${seed}`)
      }
      return { ...outcome, told: `${stepsARound} steps each, by turns on both databases` }
    } finally {
      await postgres.stop()
    }
  },
}

async function playRound(world: SyncWorld, random: Random, outcome: FaultOutcome): Promise<void> {
  const isOneFile = !world.url.startsWith('postgres')
  try {
    for (let count = 0; count < 3; count += 1) await world.connectLaptop()
    const lastIn = new Map<SyncLaptop, string>()
    const backUpAt = Math.floor(random() * stepsARound)
    const restoreAt = backUpAt + Math.floor(random() * (stepsARound - backUpAt))
    let backup: string | null = null
    for (let step = 0; step < stepsARound; step += 1) {
      if (isOneFile && step === backUpAt) backup = await backUpServer(world)
      if (backup !== null && step === restoreAt) await restoreServer(world, backup)
      await takeStep(world, random, lastIn)
    }
    await proveWorld(world, outcome)
  } finally {
    await world.close()
  }
}

async function takeStep(world: SyncWorld, random: Random, lastIn: Map<SyncLaptop, string>): Promise<void> {
  const laptop = pick(random, world.laptops)
  const act = random()
  if (act < 0.68) {
    const sessionId = random() < 0.6 ? arrivalId : hallId
    const direction = sessionId === hallId && random() < 0.4 ? 'exit' : 'entry'
    const recordId = await laptop.scan(1 + Math.floor(random() * people), { sessionId, direction })
    if (recordId !== null) lastIn.set(laptop, recordId)
  } else if (act < 0.78) {
    const recordId = lastIn.get(laptop)
    lastIn.delete(laptop)
    if (recordId !== undefined) await laptop.engine().tryAsk('check-in:undo', { recordId, reason: 'wrong-person' })
  } else if (act < 0.93) laptop.proxy.set(anyFault(random))
  else if (act < 0.96) await setTimeout(random() * 400)
  else if (act < 0.985) {
    await laptop.stop()
    await laptop.start()
  } else {
    await world.server().kill()
    await world.startServer()
  }
}

function anyFault(random: Random): Fault {
  const faults: Fault[] = [
    { kind: 'none' },
    { kind: 'none' },
    { kind: 'refuse' },
    { kind: 'swallow-answer' },
    { kind: 'cut-request', afterBytes: Math.floor(random() * 1_500) },
    { kind: 'cut-answer', afterBytes: Math.floor(random() * 1_800) },
    { kind: 'duplicate' },
    { kind: 'late', upToMs: 800 },
    { kind: 'latency', ms: 5, jitterMs: 60 },
  ]
  return pick(random, faults)
}
