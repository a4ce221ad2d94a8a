import { findConflict } from '#shared/check-in/find-conflicts.ts'
import { projectAttendance } from '#shared/records/attendance.ts'
import type { GapuraRecord } from '#shared/records/record.ts'
import type { OpenEvent } from '../event/open-event.ts'

/** One person in one session. */
export type Presence = { participantId: string; sessionId: string }

/** The person and session that a record has a say about, or null for one that changes nobody's presence. */
export function presenceOf({ participantId, sessionId, payload }: GapuraRecord): Presence | null {
  if (payload.kind === 'refusal' || payload.kind === 'consent') return null
  return participantId === null || sessionId === null ? null : { participantId, sessionId }
}

/**
 * Replays all known records of one person in one session: who is in, and whether two laptops let them in without
 * knowing of each other. Belongs inside the transaction that added the records.
 */
export function reconcileAttendance(open: OpenEvent, { participantId, sessionId }: Presence): void {
  const theirs = open.records.ofParticipant(participantId).filter((one) => one.sessionId === sessionId)
  const before = open.attendance.find(participantId, sessionId)
  open.attendance.put(participantId, sessionId, before, projectAttendance(theirs, open.event.zone))
  const session = open.sessions.find(({ id }) => id === sessionId)
  const admissions = theirs.filter(({ payload }) => payload.kind === 'admission').length
  const conflict = session && admissions > 1 ? findConflict(theirs, session, open.event.zone) : null
  const last = conflict?.admissions.at(-1)
  if (conflict && last) {
    open.sync.putConflict({
      participantId,
      sessionId,
      isOpen: conflict.decision === null,
      happenedAt: last.scannedAt,
    })
  } else if (admissions > 1 || theirs.some(({ payload }) => payload.kind === 'reversal')) {
    open.sync.removeConflict(participantId, sessionId)
  }
}
