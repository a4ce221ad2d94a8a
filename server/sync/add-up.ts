import { findConflict } from '#shared/check-in/find-conflicts.ts'
import { isAboutPresence } from '#shared/records/about-presence.ts'
import { projectAttendance } from '#shared/records/attendance.ts'
import { type ItemGiven, projectItems } from '#shared/records/items-given.ts'
import { isEntry, type GapuraRecord } from '#shared/records/record.ts'
import { projectWaiting } from '#shared/records/waiting.ts'
import type { Pair, PairAttendance } from '../database/attendance-repository.ts'
import type { PairConflict } from '../database/conflict-repository.ts'
import type { PairWaiting } from '../database/desk-work-repository.ts'
import type { MergeLinks } from '../participants/merge-links.ts'
import type { EventRules } from './event-rules.ts'

/** What the records of some people add up to, by person and session. */
export type AddedUp = {
  attendance: PairAttendance[]
  absent: Pair[]
  waiting: PairWaiting[]
  /** Wait no longer. */
  served: Pair[]
  conflicts: PairConflict[]
  /** In no conflict. */
  settled: Pair[]
}

/**
 * Replays the records of each pair. `records` may hold more than the pairs ask for. An entry of the list that turned
 * out to be somebody else's is nowhere by itself: what it did is added up under that other one.
 */
export function addUp(
  pairs: ReadonlyMap<string, Pair>,
  records: readonly GapuraRecord[],
  { rules, links }: { rules: EventRules; links: MergeLinks },
): AddedUp {
  const result: AddedUp = { attendance: [], absent: [], waiting: [], served: [], conflicts: [], settled: [] }
  const ofPair = Map.groupBy(records, ({ participantId, sessionId }) =>
    keyOf({ participantId: participantId && links.rootOf(participantId), sessionId }),
  )
  for (const [key, pair] of pairs) {
    const isMerged = links.rootOf(pair.participantId) !== pair.participantId
    const theirs = isMerged ? [] : (ofPair.get(key) ?? [])
    const attendance = projectAttendance(theirs, rules.zone)
    if (attendance === null) result.absent.push(pair)
    else result.attendance.push({ ...pair, attendance })
    const waiting = projectWaiting(theirs)
    if (waiting !== null) result.waiting.push({ ...pair, waiting })
    else if (theirs.length === 0 || theirs.some(({ payload }) => payload.kind === 'waiting')) result.served.push(pair)
    const session = rules.sessions.get(pair.sessionId)
    // One admission cannot be at odds with itself; most people have no more.
    const mayBeAtOdds = session !== undefined && theirs.filter(({ payload }) => isEntry(payload)).length > 1
    const conflict = mayBeAtOdds ? findConflict(theirs, session, rules.zone) : null
    if (conflict === null) result.settled.push(pair)
    else result.conflicts.push({ ...pair, conflict })
  }
  return result
}

/** Everything that each of these people was given, under whichever of their entries; a merged entry itself has nothing. */
export function addUpItems(
  participantIds: Iterable<string>,
  records: readonly GapuraRecord[],
  links: MergeLinks,
): Map<string, ItemGiven[]> {
  const ofRoot = Map.groupBy(records, ({ participantId }) => participantId && links.rootOf(participantId))
  const given = new Map<string, ItemGiven[]>()
  for (const id of participantIds) given.set(id, links.rootOf(id) === id ? projectItems(ofRoot.get(id) ?? []) : [])
  return given
}

/** Whether a record says something about one person in one session. */
export function isPresence({ payload, participantId, sessionId }: GapuraRecord): boolean {
  return participantId !== null && sessionId !== null && isAboutPresence(payload)
}

export function keyOf({ participantId, sessionId }: Pick<GapuraRecord, 'participantId' | 'sessionId'>): string {
  return `${participantId}\n${sessionId}`
}
