import { findConflict } from '#shared/check-in/find-conflicts.ts'
import { projectAttendance } from '#shared/records/attendance.ts'
import { isAboutPresence } from '#shared/records/about-presence.ts'
import { isEntry, type GapuraRecord } from '#shared/records/record.ts'
import { projectWaiting } from '#shared/records/waiting.ts'
import type { OpenEvent } from '../event/open-event.ts'

/** One person in one session. */
export type Presence = { participantId: string; sessionId: string }

/** The person and session that a record has a say about, or null for one that changes nobody's presence. */
export function presenceOf({ participantId, sessionId, payload }: GapuraRecord): Presence | null {
  if (participantId === null || sessionId === null || !isAboutPresence(payload)) return null
  return { participantId, sessionId }
}

/**
 * Replays all known records of one person in one session: who is in, who waits, and whether two laptops let them in
 * without knowing of each other. Belongs inside the transaction that added the records. `known`: all records of the
 * person, for whoever has read them already.
 */
export function reconcileAttendance(
  open: OpenEvent,
  { participantId: listedAs, sessionId }: Presence,
  known?: readonly GapuraRecord[],
): void {
  const participantId = open.listEntries.rootOf(listedAs)
  if (listedAs !== participantId) removePresence(open, { participantId: listedAs, sessionId })
  const theirs = (known ?? open.recordsOf(participantId)).filter((one) => one.sessionId === sessionId)
  const before = open.attendance.find(participantId, sessionId)
  open.attendance.put(participantId, sessionId, before, projectAttendance(theirs, open.event.zone))
  // Almost nobody ever waits, and this is on the path of every scan.
  if (theirs.some(({ payload }) => payload.kind === 'waiting'))
    open.work.putWaiting(sessionId, participantId, projectWaiting(theirs))
  const session = open.sessions.find(({ id }) => id === sessionId)
  const entries = theirs.filter(({ payload }) => isEntry(payload)).length
  const conflict = session && entries > 1 ? findConflict(theirs, session, open.event.zone) : null
  const last = conflict?.admissions.at(-1)
  if (conflict && last) {
    open.sync.putConflict({
      participantId,
      sessionId,
      isOpen: conflict.decision === null,
      happenedAt: last.scannedAt,
    })
  } else if (entries > 1 || theirs.some(({ payload }) => payload.kind === 'reversal')) {
    open.sync.removeConflict(participantId, sessionId)
  }
}

/** An entry of the list that turned out to be somebody else's is nowhere by itself. */
function removePresence(open: OpenEvent, { participantId, sessionId }: Presence): void {
  open.attendance.put(participantId, sessionId, open.attendance.find(participantId, sessionId), null)
  open.work.putWaiting(sessionId, participantId, null)
  open.sync.removeConflict(participantId, sessionId)
}
