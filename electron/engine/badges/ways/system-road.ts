import { setTimeout } from 'node:timers/promises'
import type { Studio } from '#shared/contract/print-tasks.ts'
import type { SpooledJob, Spooler } from '../spooler.ts'
import type { Outcome, PrintRoad } from './print-road.ts'

/** Milliseconds. */
const canceledWithin = 5_000
const lookEvery = 150
/** What was sent in the moment of a crash, the print service may still be taking. */
const takingFor = 1_000
/** Until then a printer is only being called; every job begins with that. */
const calmFor = 3_000

/**
 * A queue of the system whose print service can be asked. It gets the page as a PDF by IPP, not by Chromium's own
 * printing: that says that it printed whatever became of it, and calls 74 × 105 mm A7, which a label printer has not.
 */
export function systemRoad(queue: string, { studio, spooler }: { studio: Studio; spooler: Spooler }): PrintRoad {
  const numbers = new Map<string, { number: number; since: number }>()
  const emptySince = new Map<string, number>()
  const isOver = ({ state }: SpooledJob) => state !== 'waiting' && state !== 'printing'

  async function look(printId: string): Promise<SpooledJob | null | 'spooler-down'> {
    const known = numbers.get(printId)
    const job = await (known ? spooler.follow(known.number) : spooler.find(printId))
    if (job === null || job === 'spooler-down') return job
    // A print service that has lost its jobs begins to count anew.
    if (job.name !== printId) return null
    if (!known) numbers.set(printId, { number: job.number, since: Date.now() })
    return job
  }

  async function outcomeOf(printId: string, job: SpooledJob): Promise<Outcome> {
    if (job.isEmpty) return outcomeOfEmpty(printId, job)
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

  /** Its document was cut off. Closed first, so that it can get none any more, it is known never to have been printed. */
  async function outcomeOfEmpty(printId: string, job: SpooledJob): Promise<Outcome> {
    if (isOver(job)) return { kind: 'never-taken' }
    const since = emptySince.get(printId) ?? Date.now()
    emptySince.set(printId, since)
    if (Date.now() - since >= takingFor) await spooler.cancel(job.number)
    return { kind: 'going-on', trouble: null }
  }

  async function follow(printId: string): Promise<Outcome> {
    const job = await look(printId)
    if (job === 'spooler-down') return { kind: 'going-on', trouble: job }
    // It was opened before it was written down as sent, so this print service has forgotten it.
    return job === null ? { kind: 'unsure' } : outcomeOf(printId, job)
  }

  return {
    name: queue,
    troubleOf: () => spooler.troubleOf(queue),
    async prepare({ printId, paper }) {
      const opening = spooler.open(queue, { title: printId, media: paper })
      const [pdf, opened] = await Promise.all([studio({ do: 'pdf', paper }), opening])
      if (opened.kind === 'refused') return { kind: 'failed', failure: opened.failure }
      const { number } = opened
      if (!pdf.ok) {
        await spooler.cancel(number)
        return { kind: 'failed', failure: pdf.failure }
      }
      return {
        kind: 'ready',
        giveUp: () => spooler.cancel(number),
        async deliver() {
          numbers.set(printId, { number, since: Date.now() })
          const taken = await spooler.giveDocument(number, pdf.value)
          if (taken.kind !== 'refused') return { kind: 'going-on', trouble: null }
          await spooler.cancel(number)
          return { kind: 'failed', failure: taken.failure }
        },
      }
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
      return outcome.kind === 'never-taken' ? { kind: 'canceled' } : outcome
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
    prepare: ({ printId, paper }) =>
      Promise.resolve({
        kind: 'ready',
        giveUp: () => Promise.resolve(),
        async deliver() {
          const handed = await studio({ do: 'print', queue, paper, title: printId })
          return handed.ok ? { kind: 'done' } : { kind: 'failed', failure: 'print-aborted' }
        },
      }),
    follow: () => Promise.resolve({ kind: 'unsure' }),
    cancel: () => Promise.resolve({ kind: 'unsure' }),
  }
}
