import type { BadgeFailure } from '#shared/badges/badge-payload.ts'
import type { BadgeJob, BadgeStep } from '#shared/badges/badge-job.ts'
import type { GapuraRecord } from '#shared/records/record.ts'
import { appendRecord } from '../check-in/append-record.ts'
import type { Desk } from '../check-in/scan-code.ts'

export type Step = { step: Exclude<BadgeStep, 'requested'>; printer?: string; failure?: BadgeFailure; id?: string }

/** Writes down one more step of a badge. On disk when it returns: a badge is handed over only after that is written. */
export function noteStep({ open, station }: Desk, job: BadgeJob, { step, printer, failure, id }: Step): GapuraRecord {
  return open.immediate(() =>
    appendRecord(open, station, {
      ...(id !== undefined && { id }),
      sessionId: null,
      participantId: job.participantId,
      scannedAt: open.clock(),
      payload: {
        kind: 'badge',
        job: job.id,
        step,
        design: job.design,
        copy: job.copy,
        reprint: job.reprint,
        printer: printer ?? job.printer,
        failure: failure ?? null,
      },
    }),
  )
}
