import type { Attempt } from '#shared/check-in/attempt.ts'
import { decideCheckIn } from '#shared/check-in/decide-check-in.ts'
import type { AttendanceFact, Facts, PersonFact } from '#shared/check-in/facts.ts'
import type { Verdict } from '#shared/check-in/verdict.ts'
import type { CodeStanding } from '#shared/participants/participant.ts'
import type { Session } from '#shared/sessions/session.ts'
import { describe, expect, it } from 'vitest'
import { doorsOpen, sessionFor } from '../../electron/engine/open-test-event.ts'

const minute = 60_000
const person: PersonFact = {
  id: 'p1',
  name: 'Nur Hikmah',
  role: 'participant',
  community: 'GenRe',
  group: 'Purun',
  category: 'umum',
  isMinor: false,
  hasPermission: false,
  alert: '',
  standing: 'registered',
  isWalkIn: false,
  representedBy: '',
}

type Case = {
  session?: Partial<Session>
  person?: Partial<PersonFact>
  standing?: CodeStanding
  code?: Facts['code']
  attendance?: Partial<AttendanceFact>
  occupancy?: number
  ahead?: number
  numberInLine?: number
  vehicle?: Facts['vehicle']
  items?: Facts['items']
  given?: Facts['given']
  unanswered?: Facts['unanswered']
  provided?: Facts['provided']
  belongsTo?: Facts['belongsTo']
  attempt?: Partial<Attempt>
}

function decide(given: Case): Verdict {
  const attempt: Attempt = {
    sessionId: 'reg',
    direction: 'entry',
    via: 'camera',
    scannedAt: doorsOpen,
    ...given.attempt,
  }
  const wasIn: AttendanceFact = {
    isIn: true,
    entries: 1,
    entriesToday: 1,
    lastEntry: { at: doorsOpen - 8 * minute, deskName: 'Meja 1', isThisDesk: false },
    aboard: null,
  }
  return decideCheckIn(attempt, {
    session: sessionFor(given.session),
    code: given.code ?? { kind: 'known', standing: given.standing ?? 'valid', person: { ...person, ...given.person } },
    attendance: given.attendance ? { ...wasIn, ...given.attendance } : null,
    occupancy: given.occupancy ?? 0,
    ahead: given.ahead ?? 0,
    numberInLine: given.numberInLine ?? null,
    vehicle: given.vehicle ?? null,
    items: given.items ?? [],
    given: given.given ?? [],
    unanswered: given.unanswered ?? [],
    provided: given.provided ?? [],
    belongsTo: given.belongsTo ?? null,
  })
}

const onlySasirangan = { roles: null, communities: null, groups: ['Sasirangan'], categories: null }
const bandung = { codePrefix: 'BDG', name: 'Gathering Bandung', city: 'Bandung', startsOn: '2019-04-24' }

describe('what a scan is answered', () => {
  const table: [name: string, given: Case, verdict: object][] = [
    ['admits a known person at the first scan', {}, { kind: 'admitted', direction: 'entry', isReEntry: false }],
    ['refuses a text that is no code', { code: { kind: 'malformed' } }, { reason: 'malformed-code' }],
    ['refuses an unknown code', { code: { kind: 'unknown' } }, { reason: 'unknown-code' }],
    [
      'names the event that a code of another city belongs to',
      { code: { kind: 'other-event', event: bandung } },
      { reason: 'other-event', event: { city: 'Bandung' } },
    ],
    ['refuses a revoked code', { standing: 'revoked' }, { reason: 'code-revoked', person: { name: 'Nur Hikmah' } }],
    ['refuses a code that was replaced', { standing: 'replaced' }, { reason: 'code-replaced' }],
    ['refuses a cancelled participant', { person: { standing: 'cancelled' } }, { reason: 'participant-cancelled' }],
    ['refuses a blocked participant', { person: { standing: 'blocked' } }, { reason: 'blocked' }],
    [
      'refuses who waits for approval, as the field refuses who has not paid',
      { person: { standing: 'awaiting-approval' } },
      { reason: 'awaiting-approval' },
    ],
    [
      'refuses the wrong group and says where it belongs',
      { session: { eligible: onlySasirangan }, belongsTo: { name: 'Kunjungan B', place: 'Kampung Purun' } },
      { reason: 'not-eligible', because: 'group', belongsTo: { name: 'Kunjungan B', place: 'Kampung Purun' } },
    ],
    [
      'refuses the wrong role',
      { session: { eligible: { ...onlySasirangan, groups: null, roles: ['speaker'] } } },
      { reason: 'not-eligible', because: 'role' },
    ],
    [
      'refuses the wrong community',
      { session: { eligible: { ...onlySasirangan, groups: null, communities: ['Pramuka'] } } },
      { reason: 'not-eligible', because: 'community' },
    ],
    [
      'refuses the wrong ticket category',
      { session: { eligible: { ...onlySasirangan, groups: null, categories: ['vip'] } } },
      { reason: 'not-eligible', because: 'category' },
    ],
    [
      'tells when a session that is not open will open',
      { session: { opensAt: doorsOpen + 1 } },
      { reason: 'session-not-open', opensAt: doorsOpen + 1 },
    ],
    ['admits in the very millisecond of the opening', { session: { opensAt: doorsOpen } }, { kind: 'admitted' }],
    [
      'refuses in the very millisecond of the closing',
      { session: { closesAt: doorsOpen } },
      { reason: 'session-closed', closedAt: doorsOpen },
    ],
    [
      'admits in the last millisecond before the closing',
      { session: { closesAt: doorsOpen + 1 } },
      { kind: 'admitted' },
    ],
    [
      'tells when and where somebody is already in',
      { attendance: {} },
      { kind: 'already-in', because: 'once', since: { at: doorsOpen - 8 * minute, deskName: 'Meja 1' } },
    ],
    [
      'counts an entry that was followed by an exit where one enters once',
      { attendance: { isIn: false } },
      { kind: 'already-in', because: 'once' },
    ],
    [
      'refuses a second entry without an exit where one goes in and out',
      { session: { reEntry: 'in-out' }, attendance: {} },
      { kind: 'already-in', because: 'still-in' },
    ],
    [
      'admits again after an exit where one goes in and out',
      { session: { reEntry: 'in-out' }, attendance: { isIn: false } },
      { kind: 'admitted', isReEntry: true },
    ],
    [
      'admits any number of times where entries are unlimited',
      { session: { reEntry: 'unlimited' }, attendance: { entries: 7 } },
      { kind: 'admitted', isReEntry: true },
    ],
    [
      'keeps the limit of a day',
      { session: { reEntry: 'unlimited', limitPerDay: 2 }, attendance: { entries: 5, entriesToday: 2, isIn: false } },
      { kind: 'already-in', because: 'day-limit' },
    ],
    [
      'starts the limit anew on the next day of the event',
      { session: { reEntry: 'unlimited', limitPerDay: 2 }, attendance: { entries: 5, entriesToday: 0 } },
      { kind: 'admitted' },
    ],
    [
      'refuses at a full session',
      { session: { capacity: 20 }, occupancy: 20 },
      { reason: 'session-full', capacity: 20 },
    ],
    ['fills the last place', { session: { capacity: 20 }, occupancy: 19 }, { kind: 'admitted' }],
    [
      'asks for the permission of a minor',
      { session: { needs: ['parental-permission'] }, person: { isMinor: true } },
      { kind: 'needs', what: 'parental-permission' },
    ],
    ['asks no adult for it', { session: { needs: ['parental-permission'] } }, { kind: 'admitted' }],
    [
      'asks no minor whose permission is on the list',
      { session: { needs: ['parental-permission'] }, person: { isMinor: true, hasPermission: true } },
      { kind: 'admitted' },
    ],
    [
      'asks no more for what was provided, and for the next need then',
      { session: { needs: ['consent', 'signature'] }, provided: ['consent'] },
      { kind: 'needs', what: 'signature' },
    ],
    [
      'lists what to hand over, by role',
      {
        session: {
          handOver: [
            { item: 'tas peserta', roles: null },
            { item: 'suvenir', roles: ['speaker'] },
          ],
        },
      },
      { kind: 'admitted', handOver: [{ id: 'tas peserta', name: 'tas peserta' }] },
    ],
    [
      'hands nothing over at a re-entry',
      {
        session: { reEntry: 'in-out', handOver: [{ item: 'tas peserta', roles: null }] },
        attendance: { isIn: false },
      },
      { kind: 'admitted', handOver: [] },
    ],
  ]
  it.each(table)('%s', (_, given, verdict) => expect(decide(given)).toMatchObject(verdict))
})

describe('which reason people read when there are several', () => {
  const table: [name: string, given: Case, verdict: object][] = [
    [
      'cancelled and already in is cancelled',
      { person: { standing: 'cancelled' }, attendance: {} },
      { reason: 'participant-cancelled' },
    ],
    [
      'a revoked code of a cancelled participant is revoked',
      { standing: 'revoked', person: { standing: 'cancelled' } },
      { reason: 'code-revoked' },
    ],
    [
      'out of hours and the wrong group says which group',
      { session: { eligible: onlySasirangan, closesAt: doorsOpen - 1 } },
      { reason: 'not-eligible' },
    ],
    [
      'closed and already in is closed',
      { session: { closesAt: doorsOpen - 1 }, attendance: {} },
      { reason: 'session-closed' },
    ],
    [
      'already in and full is already in',
      { session: { capacity: 1 }, occupancy: 1, attendance: {} },
      { kind: 'already-in' },
    ],
    [
      'full comes before what is needed',
      { session: { capacity: 1, needs: ['consent'] }, occupancy: 1 },
      { reason: 'session-full' },
    ],
    [
      'who is already in is not asked again for what is needed',
      { session: { needs: ['signature'] }, attendance: {} },
      { kind: 'already-in' },
    ],
  ]
  it.each(table)('%s', (_, given, verdict) => expect(decide(given)).toMatchObject(verdict))
})

describe('leaving', () => {
  const leaving = { attempt: { direction: 'exit' } } as const
  const table: [name: string, given: Case, verdict: object][] = [
    ['lets out who is in', { ...leaving, attendance: {} }, { kind: 'admitted', direction: 'exit', handOver: [] }],
    ['lets out twice', { ...leaving, attendance: { isIn: false } }, { kind: 'admitted', direction: 'exit' }],
    ['lets out after the closing', { ...leaving, session: { closesAt: doorsOpen - 1 } }, { direction: 'exit' }],
    ['lets out of the wrong group', { ...leaving, session: { eligible: onlySasirangan } }, { direction: 'exit' }],
    ['lets out of a full session', { ...leaving, session: { capacity: 1 }, occupancy: 1 }, { direction: 'exit' }],
    [
      'still refuses who is blocked, whose case is for the coordinator',
      { ...leaving, person: { standing: 'blocked' } },
      { reason: 'blocked' },
    ],
    [
      'still refuses who was cancelled while inside, because standing comes first',
      { ...leaving, person: { standing: 'cancelled' }, attendance: {} },
      { reason: 'participant-cancelled' },
    ],
    [
      'still refuses a code that was revoked while its bearer was inside',
      { ...leaving, standing: 'revoked', attendance: {} },
      { reason: 'code-revoked' },
    ],
    [
      'asks at the exit for nothing that is still needed',
      { ...leaving, session: { needs: ['signature'] }, attendance: {} },
      { kind: 'admitted', direction: 'exit' },
    ],
    ['still refuses an unknown code', { ...leaving, code: { kind: 'unknown' } }, { reason: 'unknown-code' }],
  ]
  it.each(table)('%s', (_, given, verdict) => expect(decide(given)).toMatchObject(verdict))
})
