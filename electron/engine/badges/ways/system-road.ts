import { setTimeout } from 'node:timers/promises'
import type { Paper, Studio } from '#shared/contract/print-tasks.ts'
import type { SpooledJob, Spooler } from '../spooler.ts'
import type { Outcome, PrintRoad } from './print-road.ts'

/** Milliseconds in which a job that was handed over has to be known to the print service. */
const knownWithin = 10_000
const canceledWithin = 5_000
const lookEvery = 150
/** Until then a printer is only being called; every job begins with that. */
const calmFor = 3_000

/** A queue of the system whose print service can be asked: what it says counts, not what the hand-over said. */
export function systemRoad(queue: string, { studio, spooler }: { studio: Studio; spooler: Spooler }): PrintRoad {
  const numbers = new Map<string, { number: number; since: number }>()

  /**
   * Linux' print dialogue, which also prints in silence, calls a size by its name where it knows one: 74 × 105 mm is A7.
   * A printer that has no A7 then takes its own size and shrinks the badge. A fifth of a millimetre more has no name.
   */
  async function paperFor(paper: Paper): Promise<Paper> {
    const isNamed = process.platform !== 'linux' || (await spooler.knowsPaper(queue, paper))
    return isNamed ? paper : { ...paper, width: paper.width + 200 }
  }

  async function look(printId: string): Promise<SpooledJob | null | 'spooler-down'> {
    const known = numbers.get(printId)
    const job = await (known ? spooler.follow(known.number) : spooler.find(queue, printId))
    if (job !== null && job !== 'spooler-down' && !known)
      numbers.set(printId, { number: job.number, since: Date.now() })
    return job
  }

  async function outcomeOf(printId: string, job: SpooledJob): Promise<Outcome> {
    switch (job.state) {
      case 'done':
        return { kind: 'done' }
      case 'aborted':
        return { kind: 'failed', failure: 'print-aborted' }
      case 'canceled':
        return { kind: 'canceled' }
      case 'waiting':
      case 'printing': {
        const isCalm = Date.now() - (numbers.get(printId)?.since ?? 0) < calmFor
        return { kind: 'going-on', trouble: isCalm ? null : ((await spooler.troubleOf(queue)) ?? job.trouble) }
      }
    }
  }

  async function follow(printId: string): Promise<Outcome> {
    const job = await look(printId)
    if (job === 'spooler-down') return { kind: 'going-on', trouble: job }
    return job === null ? { kind: 'unsure' } : outcomeOf(printId, job)
  }

  return {
    name: queue,
    troubleOf: () => spooler.troubleOf(queue),
    async send({ printId, paper }) {
      const handed = await studio({ do: 'print', queue, paper: await paperFor(paper), title: printId })
      const limit = Date.now() + knownWithin
      do {
        const job = await look(printId)
        if (job === 'spooler-down') return { kind: 'going-on', trouble: job }
        if (job !== null) return outcomeOf(printId, job)
        // A queue that takes nothing has not taken this either.
        const trouble = await spooler.troubleOf(queue)
        if (trouble === 'printer-refused' || trouble === 'printer-missing') return { kind: 'failed', failure: trouble }
        if (!handed.ok) return { kind: 'failed', failure: 'print-aborted' }
        await setTimeout(lookEvery)
      } while (Date.now() < limit)
      return { kind: 'unsure' }
    },
    follow,
    async cancel(printId) {
      const job = await look(printId)
      if (job === 'spooler-down') return { kind: 'going-on', trouble: job }
      if (job === null) return { kind: 'unsure' }
      const limit = Date.now() + canceledWithin
      await spooler.cancel(job.number)
      let outcome = await follow(printId)
      while (outcome.kind === 'going-on' && Date.now() < limit) {
        await setTimeout(lookEvery)
        outcome = await follow(printId)
      }
      return outcome
    },
  }
}

/** A queue of a system that tells nothing more after it took a job: Windows. That it took it is all that can be known. */
export function silentSystemRoad(queue: string, studio: Studio): PrintRoad {
  return {
    name: queue,
    async troubleOf() {
      const printers = await studio({ do: 'list-printers' })
      return printers.ok && !printers.value.some(({ name }) => name === queue) ? 'printer-missing' : null
    },
    async send({ printId, paper }) {
      const handed = await studio({ do: 'print', queue, paper, title: printId })
      return handed.ok ? { kind: 'done' } : { kind: 'failed', failure: 'print-aborted' }
    },
    follow: () => Promise.resolve({ kind: 'unsure' }),
    cancel: () => Promise.resolve({ kind: 'unsure' }),
  }
}
