import type { BadgeJob } from '#shared/badges/badge-job.ts'
import { isWaiting } from '#shared/badges/badge-job.ts'
import type { BadgeShown, BadgeState } from '#shared/contract/badges.ts'
import type { OpenEvent } from '../event/open-event.ts'
import type { PrintRun } from './print-run.ts'

type Seen = Pick<PrintRun, 'inFlight' | 'trouble' | 'isUnsure' | 'isTriedAgain'>

/** How a badge stands: by its records, and by what is known of the printer now. */
export function showBadge(open: OpenEvent, printRun: Seen, job: BadgeJob): BadgeShown {
  const state = stateOf(open, printRun, job)
  const person = open.participants.find(open.listEntries.rootOf(job.participantId))
  return {
    jobId: job.id,
    participantId: job.participantId,
    name: person?.representedBy || (person?.name ?? ''),
    community: person?.community ?? '',
    copy: job.copy,
    reprint: job.reprint,
    requestedAt: job.requestedAt,
    changedAt: job.changedAt,
    state,
    failure: failureOf(printRun, job, state),
    printer: job.printer,
    place: job.batch?.place ?? null,
  }
}

function stateOf({ deviceId }: OpenEvent, { isUnsure, isTriedAgain }: Seen, job: BadgeJob): BadgeState {
  switch (job.step) {
    case 'requested':
      return 'waiting'
    case 'sent':
      // Of another laptop's badges only their records are known.
      return job.deviceId === deviceId && isUnsure(job.id) ? 'unsure' : 'printing'
    case 'confirmed':
      return 'printed'
    case 'dropped':
      return 'dropped'
    case 'failed':
      return isWaiting(job) || isTriedAgain(job.id) ? 'waiting' : 'failed'
  }
}

function failureOf({ inFlight, trouble }: Seen, job: BadgeJob, state: BadgeState): BadgeShown['failure'] {
  if (state === 'failed') return job.failure
  if (state === 'waiting') return trouble() ?? (isWaiting(job) ? job.failure : null)
  return state === 'printing' && inFlight() === job.id ? trouble() : null
}
