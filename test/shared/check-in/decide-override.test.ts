import type { Attempt } from '#shared/check-in/attempt.ts'
import { decideOverride } from '#shared/check-in/decide-override.ts'
import type { Facts, PersonFact } from '#shared/check-in/facts.ts'
import type { CodeStanding } from '#shared/participants/participant.ts'
import type { RefusedAs } from '#shared/records/refused-as.ts'
import type { Session } from '#shared/sessions/session.ts'
import { expect, it } from 'vitest'
import { doorsOpen, sessionFor } from '../../electron/engine/open-test-event.ts'
import { factsFor, welcomePerson } from './facts-for.ts'

const minute = 60_000
const attempt: Attempt = { sessionId: 'reg', direction: 'entry', via: 'scanner', scannedAt: doorsOpen }
const lastEntry = { at: doorsOpen - minute, deskName: 'Meja 1', isThisDesk: false }
const onlySpeakers = { roles: ['speaker' as const], communities: null, groups: null, categories: null }
const boat = { id: 'k1', name: 'Kelotok 1', seats: 20, aboard: 20, isDeparted: false }

type Case = Partial<Omit<Facts, 'session' | 'code'>> & {
  session?: Partial<Session>
  person?: Partial<PersonFact>
  standing?: CodeStanding
  code?: Facts['code']
}

function decide({ session, person: change, standing = 'valid', code, ...facts }: Case) {
  return decideOverride(
    attempt,
    factsFor({
      session: sessionFor(session),
      code: code ?? { kind: 'known', standing, person: { ...welcomePerson, ...change } },
      ...facts,
    }),
  )
}

const isIn = { isIn: true, entries: 1, entriesToday: 1, lastEntry, aboard: null }

it.each<[what: string, given: Case, waived: RefusedAs[]]>([
  ['nothing, where nothing stands in the way', {}, []],
  ['a block', { person: { standing: 'blocked' } }, ['blocked']],
  ['a missing approval', { person: { standing: 'awaiting-approval' } }, ['awaiting-approval']],
  ['the wrong role', { session: { eligible: onlySpeakers } }, ['not-eligible']],
  ['an early hour', { session: { opensAt: doorsOpen + 1 } }, ['session-not-open']],
  ['a late hour', { session: { closesAt: doorsOpen } }, ['session-closed']],
  ['a second entry', { attendance: isIn }, ['already-in']],
  ['somebody still inside', { session: { reEntry: 'in-out' }, attendance: isIn }, ['already-in']],
  ['the limit of the day', { session: { reEntry: 'unlimited', limitPerDay: 1 }, attendance: isIn }, ['already-in']],
  ['a full session', { session: { capacity: 10 }, occupancy: 10 }, ['session-full']],
  ['those who wait', { session: { capacity: 10, hasWaitingList: true }, occupancy: 9, ahead: 1 }, ['session-full']],
  [
    'a block, the wrong role, a late hour and a full session at once, in the order of the rule',
    {
      person: { standing: 'blocked' },
      session: { eligible: onlySpeakers, closesAt: doorsOpen, capacity: 1 },
      occupancy: 1,
    },
    ['blocked', 'not-eligible', 'session-closed', 'session-full'],
  ],
])('lets pass %s, and no more than that', (_, given, waived) => {
  expect(decide(given)).toEqual({ verdict: expect.objectContaining({ kind: 'admitted' }), waived })
})

it.each<[what: string, given: Case, reason: string]>([
  ['a cancelled registration', { person: { standing: 'cancelled' } }, 'participant-cancelled'],
  ['a revoked code', { standing: 'revoked' }, 'code-revoked'],
  ['a replaced code', { standing: 'replaced' }, 'code-replaced'],
  ['a code that nobody has', { code: { kind: 'unknown' } }, 'unknown-code'],
  ['a code that cannot be read', { code: { kind: 'malformed' } }, 'malformed-code'],
  ['a boat without a seat', { vehicle: boat, session: { closesAt: doorsOpen } }, 'vehicle-full'],
])('never lets pass %s', (_, given, reason) => {
  expect(decide(given).verdict).toMatchObject({ kind: 'refused', reason })
})

it('still asks for what is needed', () => {
  const given: Case = { person: { isMinor: true }, session: { closesAt: doorsOpen, needs: ['parental-permission'] } }
  expect(decide(given)).toMatchObject({
    verdict: { kind: 'needs', what: 'parental-permission' },
    waived: ['session-closed'],
  })
})
