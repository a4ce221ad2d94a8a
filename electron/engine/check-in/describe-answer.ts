import { alertsOf, type AlertShown } from '#shared/alerts/alert.ts'
import type { CodeFact, PersonFact } from '#shared/check-in/facts.ts'
import type { Verdict } from '#shared/check-in/verdict.ts'
import type { ScanAnswer } from '#shared/contract/outputs.ts'
import type { GroupName } from '#shared/groups/group-name.ts'
import type { GapuraRecord } from '#shared/records/record.ts'
import type { Session } from '#shared/sessions/session.ts'
import type { OpenEvent } from '../event/open-event.ts'
import { unaskedOf } from '../questions/answers-of.ts'
import { countSession } from '../sessions/count-session.ts'
import type { Desk } from './scan-code.ts'

/** What was decided and recorded, with everything an officer reads beside it. None of it is the rule's business. */
export function describeAnswer(
  { open, station }: Desk,
  session: Session,
  { verdict, code, record }: { verdict: Verdict; code: CodeFact; record: GapuraRecord },
): ScanAnswer {
  const isOfficerThere = !('via' in record.payload) || record.payload.via !== 'self-service'
  // Without a person in the verdict the officer is not told who it may be, and so nothing about them.
  const person = code.kind === 'known' && 'person' in verdict && isOfficerThere ? code.person : null
  return {
    verdict,
    recordId: record.id,
    scannedAt: record.scannedAt,
    counts: countSession(open, session, station.deskId),
    records: open.recordCount(),
    alerts: person ? alertsAt(verdict, alertsOf(open.deskSetup.alerts, person)) : [],
    leads: person ? groupsLedBy(open, person) : [],
    unasked: person && session.needs.includes('required-answer') ? unaskedOf(open, person) : [],
  }
}

/** Who leaves needs help as who comes does; the coordinator and the seat are for who comes. */
function alertsAt(verdict: Verdict, alerts: AlertShown[]): AlertShown[] {
  const isExit = verdict.kind === 'admitted' && verdict.direction === 'exit'
  return isExit ? alerts.filter(({ kind }) => kind === 'assist' || kind === 'note') : alerts
}

/** Whoever is two entries of the list leads what either of them does. */
function groupsLedBy(open: OpenEvent, { id }: PersonFact): GroupName[] {
  const { leaders } = open.deskSetup
  if (leaders.length === 0) return []
  return leaders
    .filter(({ participantId }) => open.listEntries.rootOf(participantId) === id)
    .map(({ by, name }) => ({ by, name }))
}
