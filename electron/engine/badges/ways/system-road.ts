import { setTimeout } from 'node:timers/promises'
import type { Studio } from '#shared/contract/print-tasks.ts'
import type { SpooledJob, Spooler } from '../spooler.ts'
import type { Outcome, PrintRoad } from './print-road.ts'

/** Milliseconds in which a job that was handed over has to be known to the print service. */
const knownWithin = 10_000
const canceledWithin = 5_000
const lateWithin = 5_000
const lookEvery = 150
/** Until then a printer is only being called; every job begins with that. */
const calmFor = 3_000

/**
 * A queue of the system whose print service can be asked. It gets the page as a PDF by IPP, not by Chromium's own
 * printing: that says that it printed whatever became of it, and calls 74 × 105 mm A7, which a label printer has not.
 */
export function systemRoad(queue: string, { studio, spooler }: { studio: Studio; spooler: Spooler }): PrintRoad {
  const numbers = new Map<string, { number: number; since: number }>()
  const missedSince = new Map<string, number>()

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
    if (job !== null) return outcomeOf(printId, job)
    // After a crash the print service may still be taking what was sent in the last moment.
    const since = missedSince.get(printId) ?? Date.now()
    missedSince.set(printId, since)
    const mayYetCome = !numbers.has(printId) && Date.now() - since < lateWithin
    return mayYetCome ? { kind: 'going-on', trouble: null } : { kind: 'unsure' }
  }

  return {
    name: queue,
    troubleOf: () => spooler.troubleOf(queue),
    async send({ printId, paper }) {
      const pdf = await studio({ do: 'pdf', paper, title: printId })
      if (!pdf.ok) return { kind: 'failed', failure: pdf.failure }
      const taken = await spooler.print(queue, { title: printId, media: paper, pdf: pdf.value })
      if (taken.kind === 'refused') return { kind: 'failed', failure: taken.failure }
      if (taken.kind === 'taken') {
        numbers.set(printId, { number: taken.number, since: Date.now() })
        return { kind: 'going-on', trouble: null }
      }
      // No answer: it may have been taken or not.
      const limit = Date.now() + knownWithin
      while (Date.now() < limit) {
        const job = await look(printId)
        if (job === 'spooler-down') return { kind: 'going-on', trouble: job }
        if (job !== null) return outcomeOf(printId, job)
        await setTimeout(lookEvery)
      }
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
