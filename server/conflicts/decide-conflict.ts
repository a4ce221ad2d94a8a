import { headquartersCatalogue } from '#shared/messages/headquarters-catalogue.ts'
import type { ConflictDecision } from '#shared/records/record.ts'
import { Refused } from '../answer-errors.ts'
import { recordAct } from '../audit/record-act.ts'
import type { User } from '../contract/accounts.ts'
import { conflictListRepository } from '../database/conflict-list-repository.ts'
import type { Deps } from '../deps.ts'
import { findEvent, lockEvent } from '../events/find-event.ts'
import { appendHqRecord } from '../sync/append-hq-record.ts'

export type Decide = {
  eventId: string
  sessionId: string
  participantId: string
  decision: ConflictDecision
  /** What was on the screen of whoever decides. */
  admissions: readonly string[]
  reason: string
}

/** Decides a conflict by a record of headquarters' own; both admissions stay, and the person counts once. */
export async function decideConflict(deps: Deps, user: User, decide: Decide): Promise<{ version: number }> {
  const { eventId, sessionId, participantId, decision, reason } = decide
  const { database, now } = deps
  return database.transaction(async (within) => {
    await lockEvent(within, eventId, 0, now())
    const conflict = await conflictListRepository(within).find(eventId, sessionId, participantId)
    if (conflict === null) throw new Refused(404, 'conflict-unknown')
    if (conflict.decided !== null) throw new Refused(409, 'conflict-decided')
    const admissions = conflict.admissions.map(({ recordId }) => recordId)
    const wasSeen = admissions.every((id) => decide.admissions.includes(id))
    if (!wasSeen || admissions.length !== new Set(decide.admissions).size) throw new Refused(409, 'conflict-changed')
    await appendHqRecord(
      deps,
      {
        eventId,
        sessionId,
        participantId,
        user: { id: user.id, name: user.name },
        deskName: headquartersCatalogue.id.headquarters.desk,
        payload: { kind: 'conflict-decision', decision, admissions, reason },
      },
      within,
    )
    await recordAct(
      within,
      deps,
      { kind: 'user', id: user.id },
      { action: 'conflict-decided', eventId, target: participantId, detail: { sessionId, decision, reason } },
    )
    return { version: (await findEvent(within, eventId)).version }
  })
}
