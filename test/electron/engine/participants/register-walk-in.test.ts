import { rebuildProjection } from '#engine/check-in/append-record.ts'
import { provideNeed, scanCode } from '#engine/check-in/scan-code.ts'
import { undoScan } from '#engine/check-in/undo-scan.ts'
import { findSimilar } from '#engine/participants/find-similar.ts'
import { personHistory } from '#engine/participants/person-history.ts'
import { registerWalkIn } from '#engine/participants/register-walk-in.ts'
import { searchParticipants } from '#engine/participants/search-participants.ts'
import { isWellFormedCode } from '#shared/participants/draw-code.ts'
import type { WalkInDraft } from '#shared/participants/read-person.ts'
import type { Session } from '#shared/sessions/session.ts'
import { expect, it } from 'vitest'
import { openTestEvent, personFor, scanOf, sessionFor } from '../open-test-event.ts'

type TestEvent = Awaited<ReturnType<typeof openTestEvent>>

const rahmah: WalkInDraft = {
  name: 'Rahmah',
  community: 'Blogger',
  sex: 'P',
  phone: '0812-3456-7890',
  isMinor: false,
  hasPermission: false,
}
const chance = { random: Math.random }

function ask(event: TestEvent, draft: Partial<WalkInDraft> = {}, isSomebodyElse = false) {
  return registerWalkIn(event.desk, chance, { draft: { ...rahmah, ...draft }, sessionId: 'reg', isSomebodyElse })
}

function register(event: TestEvent, draft: Partial<WalkInDraft> = {}, isSomebodyElse = false) {
  const result = ask(event, draft, isSomebodyElse)
  if (!result.ok || result.value.kind !== 'registered') throw new Error('was not registered')
  return result.value
}

it('registers and lets in by one press, with a code that works at once', async () => {
  using event = await openTestEvent({ sessions: [sessionFor(), sessionFor({ id: 'boat', kind: 'transport' })] })
  const { participantId, code, answer } = register(event, { name: '  Rahmah  ' })
  expect(answer.verdict).toMatchObject({ kind: 'admitted', person: { name: 'Rahmah', community: 'Blogger' } })
  expect(answer.counts).toMatchObject({ arrived: 1, expected: 1 })
  expect(isWellFormedCode(code)).toBe(true)
  expect(scanCode(event.desk, scanOf(code, { sessionId: 'boat' }))).toMatchObject({
    value: { verdict: { kind: 'admitted', person: { name: 'Rahmah' } } },
  })
  expect(scanCode(event.desk, scanOf(code))).toMatchObject({ value: { verdict: { kind: 'already-in' } } })
  expect(searchParticipants(event.open, { query: 'rahm', sessionId: 'reg', limit: 5 })).toMatchObject([
    { participantId, isWalkIn: true, isIn: true, phoneMasked: '0812-••••-7890' },
  ])
  expect(personHistory(event.open, { participantId })).toMatchObject({
    value: { records: [{ kind: 'refusal' }, { kind: 'admission' }, { kind: 'admission' }, { kind: 'walk-in' }] },
  })
})

it('registers whom the rule refuses all the same, and says why', async () => {
  const closed: Partial<Session> = { opensAt: null, closesAt: 1 }
  using event = await openTestEvent({ sessions: [sessionFor(closed)] })
  const { participantId, answer } = register(event)
  expect(answer.verdict).toMatchObject({ kind: 'refused', reason: 'session-closed' })
  expect(event.open.participants.find(participantId)).toMatchObject({ standing: 'registered', isWalkIn: true })
  expect(event.open.attendance.find(participantId, 'reg')).toBeNull()
})

it('registers a minor without permission, and the door says what is missing until it is there', async () => {
  using event = await openTestEvent({ sessions: [sessionFor({ needs: ['parental-permission'] })] })
  const { participantId, answer } = register(event, { isMinor: true })
  expect(answer.verdict).toMatchObject({ kind: 'needs', what: 'parental-permission' })
  const provided = provideNeed(event.desk, { participantId, sessionId: 'reg', need: 'parental-permission' })
  expect(provided).toMatchObject({ value: { verdict: { kind: 'admitted' } } })
  const other = register(event, { name: 'Halimah', phone: '', isMinor: true, hasPermission: true })
  expect(other.answer.verdict).toMatchObject({ kind: 'admitted', person: { isMinor: true } })
})

it.each([
  [{ name: '' }, { name: 'empty' }],
  [{ name: ' \t ' }, { name: 'empty' }],
  [{ name: '...' }, { name: 'empty' }],
  [{ name: 'A'.repeat(101) }, { name: 'too-long' }],
  [{ name: 'Rah\u0000mah' }, { name: 'unreadable' }],
  [{ name: 'Rah\nmah' }, { name: 'unreadable' }],
  [{ community: 'K'.repeat(101) }, { community: 'too-long' }],
  [{ phone: '0812' }, { phone: 'not-a-phone' }],
  [
    { name: '', phone: 'tidak ada' },
    { name: 'empty', phone: 'not-a-phone' },
  ],
])('records nothing of %j and says which field to look at', async (draft, faults) => {
  using event = await openTestEvent()
  expect(ask(event, draft)).toEqual({ ok: true, value: { kind: 'wrong', faults } })
  expect(event.open.recordCount()).toBe(0)
})

it.each(['N', 'A'.repeat(100), "Ma'ruf", 'dr. Hj. RAHMAH, Sp.A.', 'محمد', '😀 Rara', '=1+1', '<b>Ani</b>'])(
  'keeps the name %s as it was typed, and finds it again after a rebuild',
  async (name) => {
    using event = await openTestEvent()
    const { participantId } = register(event, { name })
    rebuildProjection(event.open)
    expect(event.open.participants.find(participantId)?.name).toBe(name)
  },
)

it('asks once when phone, or name and community, are those of somebody on the list, and records nothing before', async () => {
  const people = [personFor({ name: 'Siti Nurhaliza', phone: '+6281234567890' })]
  using event = await openTestEvent({ people })
  expect(ask(event)).toMatchObject({
    value: { kind: 'already-listed', people: [{ participantId: 'siti', likeness: 'same-phone' }] },
  })
  expect(ask(event, { name: 'Sitti Nurhalisa', community: 'genre', phone: '' })).toMatchObject({
    value: { kind: 'already-listed', people: [{ likeness: 'same-name-and-community' }] },
  })
  expect(event.open.recordCount()).toBe(0)
  expect(register(event, { name: 'Siti Nurhaliza', phone: '' }).answer.verdict.kind).toBe('admitted')
  expect(register(event, {}, true).answer.verdict.kind).toBe('admitted')
})

it('shows who is like what was typed, nearest first, and whom a merge made one of them', async () => {
  const people = [
    personFor({ id: 'a', name: 'Nur Hikmah', community: 'GenRe', phone: '+6281000001111', codes: [] }),
    personFor({ id: 'b', name: 'Nurhikmah', community: 'Pramuka', phone: '', codes: [] }),
    personFor({ id: 'c', name: 'Nurhikmat', community: '', phone: '+6281000002222', codes: [] }),
    personFor({ id: 'd', name: 'Ahmad', community: '', phone: '+6281234567890', codes: [] }),
  ]
  using event = await openTestEvent({ people })
  const typed = { name: 'nurhikmah', community: 'Genre', phone: '0812 3456 7890', sessionId: 'reg', limit: 6 }
  const likeness = findSimilar(event.open, typed).map((one) => [one.participantId, one.likeness])
  expect(likeness.slice(0, 3)).toEqual([
    ['d', 'same-phone'],
    ['a', 'same-name-and-community'],
    ['b', 'same-name'],
  ])
  expect(findSimilar(event.open, { ...typed, name: '', phone: '2222' })).toEqual([])
  expect(findSimilar(event.open, { ...typed, name: '', phone: '002222' })).toMatchObject([
    { participantId: 'c', likeness: 'phone-tail' },
  ])
})

it('takes a registration back: cancelled, and the code says so', async () => {
  using event = await openTestEvent()
  const { participantId, code, answer } = register(event)
  undoScan(event.desk, { recordId: answer.recordId, reason: 'wrong-person' })
  const history = personHistory(event.open, { participantId })
  const walkIn = history.ok ? history.value.records.find(({ kind }) => kind === 'walk-in') : undefined
  expect(undoScan(event.desk, { recordId: walkIn?.recordId ?? '', reason: 'test-scan' })).toMatchObject({ ok: true })
  expect(scanCode(event.desk, scanOf(code))).toMatchObject({ value: { verdict: { reason: 'code-revoked' } } })
})

it('registers nobody where the event does not allow it, and nobody for a session that is not there', async () => {
  using event = await openTestEvent()
  expect(registerWalkIn(event.desk, chance, { draft: rahmah, sessionId: 'x', isSomebodyElse: false })).toMatchObject({
    failure: { code: 'session-unknown' },
  })
  event.open.deskSetup = { ...event.open.deskSetup, isWalkInAllowed: false }
  expect(ask(event)).toMatchObject({ failure: { code: 'walk-in-not-allowed' } })
  expect(event.open.recordCount()).toBe(0)
})

it('draws another code when somebody has the first one', async () => {
  const draws = [...Array<number>(7).fill(0), ...Array<number>(7).fill(0.5)]
  using event = await openTestEvent({ people: [personFor({ codes: [{ text: 'BJB00000000', standing: 'valid' }] })] })
  const input = { draft: rahmah, sessionId: 'reg', isSomebodyElse: false }
  const result = registerWalkIn(event.desk, { random: () => draws.shift() ?? 0.9 }, input)
  expect(result).toMatchObject({
    value: { kind: 'registered', code: expect.stringMatching(/^BJBGGGGGGG.$/) as string },
  })
})
