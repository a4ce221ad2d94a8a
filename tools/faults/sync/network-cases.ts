import { setTimeout } from 'node:timers/promises'
import type { FailureCode } from '#shared/failures/failure-code.ts'
import { type FaultCase, type FaultOutcome, newOutcome, triesOf } from '../fault-case.ts'
import type { Fault } from '../fault-proxy.ts'
import { proveWorld } from './prove-world.ts'
import type { SyncLaptop } from './sync-laptop.ts'
import { openSyncWorld } from './sync-world.ts'
import { becomes } from './until.ts'

type Way = {
  name: string
  about: string
  /** How often at full length; each try is a new one of the fault. */
  tries: number
  fault: () => Fault
  /** The bar's reasons while it lasts; null where records have to arrive in spite of it. */
  says: FailureCode[] | null
}

const chance = (below: number) => Math.floor(Math.random() * below)

const ways: Way[] = [
  {
    name: 'net-cut-request',
    about: 'a line that is cut in the middle of what a laptop sends, at any byte',
    tries: 10,
    fault: () => ({ kind: 'cut-request', afterBytes: 200 + chance(1_200) }),
    says: ['sync-cut'],
  },
  {
    name: 'net-cut-answer',
    about: 'a line that is cut in the middle of what headquarters answers, at any byte',
    tries: 10,
    fault: () => ({ kind: 'cut-answer', afterBytes: chance(1_800) }),
    says: ['sync-cut'],
  },
  {
    name: 'net-reset',
    about: 'a line on which every connection is reset',
    tries: 4,
    fault: () => ({ kind: 'refuse' }),
    says: ['sync-cut', 'sync-refused'],
  },
  {
    name: 'net-stall',
    about: 'a line that accepts everything and never answers',
    tries: 2,
    fault: () => ({ kind: 'blackhole' }),
    says: ['sync-timeout'],
  },
  {
    name: 'net-lost-answer',
    about: 'records that arrive while the answers are lost',
    tries: 2,
    fault: () => ({ kind: 'swallow-answer' }),
    says: ['sync-timeout'],
  },
  {
    name: 'net-trickle',
    about: 'a line of 2 KB a second',
    tries: 1,
    fault: () => ({ kind: 'trickle', bytes: 200, everyMs: 100 }),
    says: null,
  },
  {
    name: 'net-jitter',
    about: 'a line with delays between 40 and 400 ms',
    tries: 2,
    fault: () => ({ kind: 'latency', ms: 40, jitterMs: 360 }),
    says: null,
  },
  {
    name: 'net-duplicate',
    about: 'a line on which every request arrives twice',
    tries: 4,
    fault: () => ({ kind: 'duplicate' }),
    says: null,
  },
  {
    name: 'net-reorder',
    about: 'requests that are held back for longer than the laptop waits, so that older ones arrive last',
    tries: 2,
    fault: () => ({ kind: 'late', upToMs: 3_000 }),
    says: null,
  },
]

const scansATry = 12
/** What the back-off of these cases, a twentieth of the usual, can come to in the time of a try. */
const mostTriesASecond = 14

export const networkCases: readonly FaultCase[] = ways.map((way) => ({
  name: way.name,
  about: way.about,
  findHindrance: () => null,
  async run(share) {
    const outcome = newOutcome(triesOf(way.tries, share))
    const world = await openSyncWorld({ people: outcome.tries * scansATry })
    try {
      const laptop = await world.connectLaptop()
      for (let number = 0; number < outcome.tries; number += 1) await meetFault(laptop, { way, number, outcome })
      if (way.says !== null && ![...laptop.reasons].some((code) => way.says?.includes(code)))
        outcome.wrong.push(`the reason was never told: ${way.says.join(', ')}`)
      await proveWorld(world, outcome)
      return { ...outcome, told: [...laptop.reasons].join(', ') }
    } finally {
      await world.close()
    }
  },
}))

type Meeting = { way: Way; number: number; outcome: FaultOutcome }

async function meetFault(laptop: SyncLaptop, { way, number, outcome }: Meeting): Promise<void> {
  const { says } = way
  const askedBefore = laptop.proxy.asked()
  const startedAt = performance.now()
  const fault = way.fault()
  const earlier = new Set(laptop.reasons)
  laptop.reasons.clear()
  laptop.proxy.set(fault)
  for (let scan = 1; scan <= scansATry; scan += 1) {
    if ((await laptop.scan(number * scansATry + scan)) === null) outcome.wrong.push('somebody was not let in')
  }
  const isSent = async () => (await laptop.status()).unsent === 0
  const isTold = () => says !== null && says.some((code) => laptop.reasons.has(code))
  // Cut behind its last byte, a request has arrived and an answer too.
  const maySucceed = says === null || fault.kind === 'cut-request' || fault.kind === 'cut-answer'
  if (!(await becomes(async () => isTold() || (maySucceed && (await isSent())), 25_000)))
    outcome.wrong.push(says === null ? 'records did not arrive in spite of it' : `not told as ${says.join(' or ')}`)
  // A while longer, to see whether it asks more and more.
  await setTimeout(400)
  const seconds = (performance.now() - startedAt) / 1_000
  const asked = laptop.proxy.asked() - askedBefore
  if (asked > 8 + seconds * mostTriesASecond) outcome.wrong.push(`${asked} requests in ${seconds.toFixed(1)} s`)
  const odd = [...laptop.reasons].filter((code) => !(says ?? ['sync-timeout', 'sync-cut']).includes(code))
  // A line that is dropped when the fault begins and ends is told as cut.
  if (odd.some((code) => code !== 'sync-cut')) outcome.wrong.push(`told as ${odd.join(', ')}`)
  for (const code of earlier) laptop.reasons.add(code)
  laptop.proxy.set({ kind: 'none' })
  if (!(await becomes(isSent, 15_000))) outcome.wrong.push('records stayed unsent when the line was whole again')
}
