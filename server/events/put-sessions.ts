import type { Session } from '#shared/sessions/session.ts'
import { Refused } from '../answer-errors.ts'
import { recordAct } from '../audit/record-act.ts'
import { eventRepository } from '../database/event-repository.ts'
import { sessionRepository } from '../database/session-repository.ts'
import type { Deps } from '../deps.ts'
import { rebuildProjection } from '../sync/rebuild-projection.ts'
import { lockEvent } from './find-event.ts'

export type SessionGiven = Omit<Session, 'id'> & { id?: string | undefined }

/** Replaces an event's sessions. One at which something was recorded stays: its records would speak of nothing. */
export async function putSessions(
  deps: Deps,
  userId: string,
  { eventId, given }: { eventId: string; given: readonly SessionGiven[] },
): Promise<{ version: number }> {
  const { database, now, newId } = deps
  const sessions = given.map((session) => ({ ...session, id: session.id ?? newId() }))
  refuseUnfit(sessions)
  let isJudgedAnew = false
  const changed = await database.transaction(async (within) => {
    const version = await lockEvent(within, eventId, 1, now())
    const events = eventRepository(within)
    const stored = sessionRepository(within)
    const before = await events.sessions(eventId)
    const kept = new Set(sessions.map(({ id }) => id))
    const removed = before.filter(({ id }) => !kept.has(id))
    for (const { id, code } of removed)
      if (await stored.hasRecords(eventId, id)) throw new Refused(409, 'session-has-records', code)
    isJudgedAnew = isRuleChanged(before, sessions)
    await stored.replaceAll(eventId, sessions)
    await events.markSetupChanged(eventId, version)
    await recordAct(
      within,
      deps,
      { kind: 'user', id: userId },
      { action: 'sessions-changed', eventId, target: eventId, detail: whatChanged(before, sessions) },
    )
    return { version }
  })
  // Which admissions cannot all be right follows from the rules: what was recorded is held against the new ones.
  if (isJudgedAnew) await rebuildProjection(deps, eventId)
  return changed
}

/** Whether a session that was there lets people in again by another rule. */
function isRuleChanged(before: readonly Session[], after: readonly Session[]): boolean {
  const rules = new Map(before.map(({ id, reEntry, limitPerDay }) => [id, `${reEntry} ${limitPerDay}`]))
  return after.some(({ id, reEntry, limitPerDay }) => rules.has(id) && rules.get(id) !== `${reEntry} ${limitPerDay}`)
}

function refuseUnfit(sessions: readonly Session[]): void {
  const ids = new Set<string>()
  const codes = new Set<string>()
  for (const { id, code, opensAt, closesAt } of sessions) {
    if (ids.has(id) || codes.has(code)) throw new Refused(409, 'session-twice', code)
    if (opensAt !== null && closesAt !== null && opensAt >= closesAt) throw new Refused(422, 'session-times', code)
    ids.add(id)
    codes.add(code)
  }
}

/** Codes of sessions that came, went, or are different. */
function whatChanged(before: readonly Session[], after: readonly Session[]) {
  const was = new Map(before.map((session) => [session.id, JSON.stringify(session)]))
  const is = new Set(after.map(({ id }) => id))
  return {
    added: after.filter(({ id }) => !was.has(id)).map(({ code }) => code),
    changed: after
      .filter((session) => was.has(session.id) && was.get(session.id) !== JSON.stringify(session))
      .map(({ code }) => code),
    removed: before.filter(({ id }) => !is.has(id)).map(({ code }) => code),
  }
}
