import type { BadgeBatch } from '#shared/badges/badge-payload.ts'
import type { BadgeJob } from '#shared/badges/badge-job.ts'
import type { ReprintReason } from '#shared/badges/reprint-reasons.ts'
import { failed, success, type Result } from '#shared/failures/failure-code.ts'
import { appendRecord } from '../check-in/append-record.ts'
import type { Desk } from '../check-in/scan-code.ts'
import type { OpenEvent } from '../event/open-event.ts'
import { designFor } from './design-for.ts'

/** Asks for a person's badge. A second one needs a reason, and counts as one. */
export function requestBadge(
  desk: Desk,
  { participantId, reprint }: { participantId: string; reprint: ReprintReason | null },
): Result<BadgeJob> {
  const { open } = desk
  return open.immediate(() => {
    const id = open.listEntries.rootOf(participantId)
    const person = open.participants.find(id)
    if (!person) return failed('participant-unknown')
    const design = designFor(open, person.role)
    if (!design) return failed('badge-no-design')
    const before = badgesOf(open, id)
    if (before.length > 0 && reprint === null) return failed('badge-reason-missing')
    const job = appendRequest(desk, id, { design: design.id, before, reprint })
    return job ? success(job) : failed('unexpected')
  })
}

/** Every badge of a person that was not given up, under whichever of their entries of the list. */
export function badgesOf(open: OpenEvent, participantId: string): BadgeJob[] {
  const entries = open.listEntries.idsOf(open.listEntries.rootOf(participantId))
  return entries.flatMap(open.badges.ofParticipant).filter(({ step }) => step !== 'dropped')
}

/** Belongs inside the transaction that looked whether there is a badge already. */
export function appendRequest(
  { open, station }: Desk,
  participantId: string,
  {
    design,
    before,
    reprint,
    batch,
  }: { design: string; before: readonly BadgeJob[]; reprint: ReprintReason | null; batch?: BadgeBatch },
): BadgeJob | null {
  const record = appendRecord(open, station, {
    sessionId: null,
    participantId,
    scannedAt: open.clock(),
    payload: {
      kind: 'badge',
      job: null,
      step: 'requested',
      design,
      copy: Math.min(1_000, 1 + Math.max(0, ...before.map(({ copy }) => copy))),
      reprint: before.length > 0 ? reprint : null,
      printer: '',
      failure: null,
      ...(batch && { batch }),
    },
  })
  return open.badges.find(record.id)
}
