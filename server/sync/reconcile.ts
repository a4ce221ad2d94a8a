import { findConflict } from '#shared/check-in/find-conflicts.ts'
import { projectAttendance } from '#shared/records/attendance.ts'
import { isAboutPresence } from '#shared/records/about-presence.ts'
import { isEntry, type GapuraRecord } from '#shared/records/record.ts'
import { type Pair, type PairAttendance, attendanceRepository } from '../database/attendance-repository.ts'
import { type PairConflict, conflictRepository } from '../database/conflict-repository.ts'
import type { Queries } from '../database/open-database.ts'
import { recordRepository } from '../database/record-repository.ts'
import type { EventRules } from './event-rules.ts'

/** What the records of some people add up to, by person and session. */
export type Reconciled = {
  attendance: PairAttendance[]
  absent: Pair[]
  conflicts: PairConflict[]
  /** In no conflict. */
  settled: Pair[]
}

/**
 * Brings attendance and conflicts up to records that are about to be written in the same transaction. Everything that
 * is here about the same people is replayed with them, in the order in which it happened, whatever order it came in.
 */
export async function reconcile(
  within: Queries,
  rules: EventRules,
  fresh: readonly GapuraRecord[],
  version: number,
): Promise<void> {
  const touched = fresh.filter(isPresence)
  if (touched.length === 0) return
  // 1. Gather: what is known of these people.
  const people = [...new Set(touched.flatMap(({ participantId }) => participantId ?? []))]
  const earlier = await recordRepository(within).ofParticipants(rules.eventId, people)
  // 2. Decide: what it all adds up to.
  const pairs = new Map(touched.map((record) => [keyOf(record), pairOf(record)]))
  const { attendance, absent, conflicts, settled } = addUp(pairs, [...earlier, ...fresh], rules)
  // 3. Record.
  const present = attendanceRepository(within)
  await present.put(rules.eventId, attendance)
  if (earlier.length > 0) await present.remove(rules.eventId, absent)
  const stored = conflictRepository(within)
  await stored.put(rules.eventId, conflicts, version)
  if (earlier.length === 0) return
  const over = new Set(settled.map(keyOf))
  const known = await stored.ofParticipants(rules.eventId, people)
  await stored.remove(
    rules.eventId,
    known.filter((pair) => over.has(keyOf(pair))),
  )
}

/** Replays the records of each pair. `records` may hold more than the pairs ask for. */
export function addUp(
  pairs: ReadonlyMap<string, Pair>,
  records: readonly GapuraRecord[],
  rules: EventRules,
): Reconciled {
  const result: Reconciled = { attendance: [], absent: [], conflicts: [], settled: [] }
  const ofPair = Map.groupBy(records, keyOf)
  for (const [key, { participantId, sessionId }] of pairs) {
    const theirs = ofPair.get(key) ?? []
    const pair = { participantId, sessionId }
    const attendance = projectAttendance(theirs, rules.zone)
    if (attendance === null) result.absent.push(pair)
    else result.attendance.push({ ...pair, attendance })
    const session = rules.sessions.get(sessionId)
    // One admission cannot be at odds with itself; most people have no more.
    const mayBeAtOdds = session !== undefined && theirs.filter(({ payload }) => isEntry(payload)).length > 1
    const conflict = mayBeAtOdds ? findConflict(theirs, session, rules.zone) : null
    if (conflict === null) result.settled.push(pair)
    else result.conflicts.push({ ...pair, conflict })
  }
  return result
}

/** Whether a record says something about one person in one session. */
export function isPresence({ payload, participantId, sessionId }: GapuraRecord): boolean {
  return participantId !== null && sessionId !== null && isAboutPresence(payload)
}

export function keyOf({ participantId, sessionId }: Pick<GapuraRecord, 'participantId' | 'sessionId'>): string {
  return `${participantId}\n${sessionId}`
}

export function pairOf({ participantId, sessionId }: Pick<GapuraRecord, 'participantId' | 'sessionId'>): Pair {
  return { participantId: participantId ?? '', sessionId: sessionId ?? '' }
}
