import { undoneBy } from '../records/in-order.ts'
import type { GapuraRecord } from '../records/record.ts'
import type { BadgeBatch, BadgeFailure, BadgePayload } from './badge-payload.ts'
import type { ReprintReason } from './reprint-reasons.ts'

export type BadgeStep = BadgePayload['step']

/** One badge on its way to paper, as its records tell it. */
export type BadgeJob = {
  /** The id of its `requested` record. */
  id: string
  participantId: string
  /** The laptop that prints it, and its place in that laptop's order. */
  deviceId: string
  sequence: number
  design: string
  copy: number
  reprint: ReprintReason | null
  requestedAt: number
  step: BadgeStep
  changedAt: number
  /** Where it went last; empty before. */
  printer: string
  /** The id of its last `sent` record, by which the spooler knows it; empty before. */
  printId: string
  failure: BadgeFailure | null
  batch: BadgeBatch | null
}

/** Reasons that are nobody's word: the job waits, and goes on by itself when it can. */
const ofThePrinter = new Set<BadgeFailure>([
  'printer-missing',
  'printer-stopped',
  'printer-unreachable',
  'printer-refused',
  'paper-out',
  'paper-jam',
  'spooler-down',
  'disk-full',
  'cut-off',
])

export function isOfThePrinter(failure: BadgeFailure): boolean {
  return ofThePrinter.has(failure)
}

/** Whether a badge is still to be printed without anybody's doing. */
export function isWaiting({ step, failure }: Pick<BadgeJob, 'step' | 'failure'>): boolean {
  return step === 'requested' || (step === 'failed' && failure !== null && isOfThePrinter(failure))
}

/** What the records of one person say about their badges, in the order in which they were asked for. */
export function projectBadges(records: readonly GapuraRecord[]): BadgeJob[] {
  const undone = undoneBy(records)
  const steps = records.filter(({ id, payload }) => payload.kind === 'badge' && !undone.has(id))
  // By number within the laptop: its clock may have been set back between two steps.
  const inOrder = steps.toSorted(
    (one, other) => one.deviceId.localeCompare(other.deviceId) || one.deviceSequence - other.deviceSequence,
  )
  const jobs = new Map<string, BadgeJob>()
  for (const record of inOrder) {
    if (record.payload.kind === 'badge') follow(jobs, record, record.payload)
  }
  return [...jobs.values()].toSorted(
    (one, other) => one.requestedAt - other.requestedAt || one.id.localeCompare(other.id),
  )
}

function follow(jobs: Map<string, BadgeJob>, record: GapuraRecord, payload: BadgePayload): void {
  const { step, design, copy, reprint, printer, failure, batch = null } = payload
  if (step === 'requested') {
    jobs.set(record.id, {
      id: record.id,
      participantId: record.participantId ?? '',
      deviceId: record.deviceId,
      sequence: record.deviceSequence,
      design,
      copy,
      reprint,
      requestedAt: record.scannedAt,
      step,
      changedAt: record.scannedAt,
      printer: '',
      printId: '',
      failure: null,
      batch,
    })
    return
  }
  const job = jobs.get(payload.job ?? '')
  // Paper that came out stays printed, whatever is said of the job afterwards.
  if (!job || job.step === 'confirmed' || job.step === 'dropped') return
  Object.assign(job, { step, changedAt: record.scannedAt, failure })
  if (printer !== '') job.printer = printer
  if (step === 'sent') job.printId = record.id
}
