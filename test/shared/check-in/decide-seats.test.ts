import type { Attempt } from '#shared/check-in/attempt.ts'
import { decideCheckIn } from '#shared/check-in/decide-check-in.ts'
import type { AttendanceFact, Facts } from '#shared/check-in/facts.ts'
import type { Session } from '#shared/sessions/session.ts'
import { expect, it } from 'vitest'
import { doorsOpen, sessionFor } from '../../electron/engine/open-test-event.ts'
import { factsFor } from './facts-for.ts'

const kelotok = { id: 'k1', name: 'Kelotok 1', seats: 20, aboard: 0, isDeparted: false }
const here = { id: 'k1', name: 'Kelotok 1' }

type Case = Partial<Pick<Facts, 'occupancy' | 'ahead' | 'numberInLine' | 'vehicle'>> & {
  session?: Partial<Session>
  attendance?: Partial<AttendanceFact>
  attempt?: Partial<Attempt>
}

function decide({ session, attendance, attempt, ...facts }: Case) {
  const wasIn: AttendanceFact = {
    isIn: true,
    entries: 1,
    entriesToday: 1,
    lastEntry: { at: doorsOpen - 60_000, deskName: 'Meja 1', isThisDesk: false },
    aboard: null,
  }
  return decideCheckIn(
    { sessionId: 'reg', direction: 'entry', via: 'camera', scannedAt: doorsOpen, ...attempt },
    factsFor({
      session: sessionFor(session),
      attendance: attendance ? { ...wasIn, ...attendance } : null,
      ...facts,
    }),
  )
}

it.each<[what: string, given: Case, expected: object]>([
  [
    'keeps the last place for those who wait, and says how many they are',
    { session: { capacity: 20, hasWaitingList: true }, occupancy: 19, ahead: 3 },
    { reason: 'session-full', capacity: 20, ahead: 3, numberInLine: null, hasWaitingList: true },
  ],
  [
    'gives the last place to whoever is first in the line',
    { session: { capacity: 20, hasWaitingList: true }, occupancy: 19, ahead: 0, numberInLine: 1 },
    { kind: 'admitted' },
  ],
  [
    'tells the second in the line their place',
    { session: { capacity: 20, hasWaitingList: true }, occupancy: 19, ahead: 1, numberInLine: 2 },
    { reason: 'session-full', ahead: 1, numberInLine: 2 },
  ],
  [
    'lets somebody back in who is in already, however many wait',
    {
      session: { capacity: 20, hasWaitingList: true, reEntry: 'unlimited' },
      occupancy: 20,
      ahead: 3,
      attendance: {},
    },
    { kind: 'admitted', isReEntry: true },
  ],
  [
    'lets somebody in whom a supervisor lets pass, though others wait',
    { session: { capacity: 20 }, occupancy: 20, ahead: 2, attempt: { waived: ['session-full'] } },
    { kind: 'admitted' },
  ],
  [
    'boards the last seat of a boat',
    { vehicle: { ...kelotok, aboard: 19 } },
    { kind: 'admitted', vehicle: { id: 'k1', name: 'Kelotok 1' } },
  ],
  [
    'refuses at a full boat',
    { vehicle: { ...kelotok, aboard: 20 } },
    { reason: 'vehicle-full', vehicle: 'Kelotok 1', seats: 20 },
  ],
  [
    'refuses at a boat that has left, also with free seats',
    { vehicle: { ...kelotok, aboard: 5, isDeparted: true } },
    { reason: 'vehicle-departed', vehicle: 'Kelotok 1' },
  ],
  [
    'takes nobody’s seat from whoever is in the full boat already',
    { session: { reEntry: 'unlimited' }, vehicle: { ...kelotok, aboard: 20 }, attendance: { aboard: here } },
    { kind: 'admitted', vehicle: here },
  ],
  [
    'says in which boat somebody is who is scanned at another',
    { session: { reEntry: 'in-out' }, vehicle: { ...kelotok, id: 'k2', aboard: 0 }, attendance: { aboard: here } },
    { kind: 'already-in', because: 'still-in', vehicle: here },
  ],
  [
    'lets off a boat that has left, and says off which',
    { attempt: { direction: 'exit' }, vehicle: { ...kelotok, isDeparted: true }, attendance: { aboard: here } },
    { kind: 'admitted', direction: 'exit', vehicle: here },
  ],
  [
    'tells a full session before a full boat',
    { session: { capacity: 20 }, occupancy: 20, vehicle: { ...kelotok, aboard: 20 } },
    { reason: 'session-full' },
  ],
])('%s', (_, given, expected) => {
  expect(decide(given)).toMatchObject(expected)
})
