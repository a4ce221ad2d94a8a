import { rebuildProjection } from '#engine/check-in/append-record.ts'
import { undoScan } from '#engine/check-in/undo-scan.ts'
import { correctPerson } from '#engine/participants/correct-person.ts'
import { personHistory } from '#engine/participants/person-history.ts'
import { revealPhone } from '#engine/participants/reveal-phone.ts'
import { searchParticipants } from '#engine/participants/search-participants.ts'
import { countSession } from '#engine/sessions/count-session.ts'
import { projectPerson } from '#shared/participants/project-person.ts'
import type { PersonDraft } from '#shared/participants/read-person.ts'
import type { Correction } from '#shared/records/desk-payloads.ts'
import { noHash, type GapuraRecord } from '#shared/records/record.ts'
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { openTestEvent, personFor, sessionFor } from '../open-test-event.ts'

type TestEvent = Awaited<ReturnType<typeof openTestEvent>>

const correct = (event: TestEvent, draft: Partial<PersonDraft>) =>
  correctPerson(event.desk, { participantId: 'siti', draft })

function historyOf(event: TestEvent) {
  const history = personHistory(event.open, { participantId: 'siti' })
  if (!history.ok) throw new Error(history.failure.code)
  return history.value
}

it('records only what is different, and finds the new name at once, also after a rebuild', async () => {
  using event = await openTestEvent()
  const draft = { name: ' Siti Norhaliza ', community: 'GenRe', sex: 'P', phone: '0812 3456 7890' } as const
  expect(correct(event, draft)).toMatchObject({ value: { kind: 'corrected', fields: ['name', 'phone'] } })
  expect(correct(event, draft)).toMatchObject({ value: { kind: 'corrected', fields: [] } })
  expect(event.open.recordCount()).toBe(1)
  const find = (query: string) =>
    searchParticipants(event.open, { query, sessionId: 'reg', limit: 5 }).map(({ name }) => name)
  expect(find('norhaliza')).toEqual(['Siti Norhaliza'])
  expect(find('7890')).toEqual(['Siti Norhaliza'])
  rebuildProjection(event.open)
  expect(event.open.listEntries.find('siti')).toMatchObject({ name: 'Siti Norhaliza', phone: '+6281234567890' })
})

it('tells the old and the new of every field, with the phone masked, and undo gives the old value back', async () => {
  using event = await openTestEvent()
  correct(event, { name: 'Siti N.', phone: '081234567890', isMinor: true })
  correct(event, { name: 'Siti Nur' })
  const [second, first] = historyOf(event).records
  expect(second?.changes).toEqual([{ field: 'name', before: 'Siti N.', after: 'Siti Nur' }])
  expect(first?.changes).toEqual([
    { field: 'name', before: 'dr. Hj. Siti Nurhaliza, Sp.A.', after: 'Siti N.' },
    { field: 'phone', before: '0810-••••-0001', after: '0812-••••-7890' },
    { field: 'isMinor', before: 'no', after: 'yes' },
  ])
  expect(first).toMatchObject({ officerName: 'Rina', deskName: 'Meja 2', isUndoable: true })
  undoScan(event.desk, { recordId: second?.recordId ?? '', reason: 'other' })
  expect(event.open.participants.find('siti')?.name).toBe('Siti N.')
  undoScan(event.desk, { recordId: first?.recordId ?? '', reason: 'other' })
  expect(event.open.listEntries.find('siti')).toEqual(personFor())
})

it.each([
  [{ name: '' }, { name: 'empty' }],
  [{ name: 'A'.repeat(101) }, { name: 'too-long' }],
  [{ email: 'siti' }, { email: 'not-an-email' }],
  [{ phone: '123' }, { phone: 'not-a-phone' }],
  [
    { group: 'Sasi\u0007rangan', alert: 'x'.repeat(201) },
    { group: 'unreadable', alert: 'too-long' },
  ],
])('changes nothing by %j and says which field to look at', async (draft, faults) => {
  using event = await openTestEvent()
  expect(correct(event, draft)).toEqual({ ok: true, value: { kind: 'wrong', faults } })
  expect(event.open.recordCount()).toBe(0)
})

it('counts whom a session is for anew when a group is corrected', async () => {
  const session = sessionFor({ eligible: { roles: null, communities: null, groups: ['Purun'], categories: null } })
  using event = await openTestEvent({ sessions: [session] })
  expect(countSession(event.open, session, '').expected).toBe(0)
  correct(event, { group: 'Purun' })
  expect(countSession(event.open, session, '').expected).toBe(1)
})

it('shows a whole number only after it is recorded who looked, and nowhere else', async () => {
  using event = await openTestEvent()
  expect(revealPhone(event.desk, { participantId: 'siti' })).toEqual({ ok: true, value: { phone: '0810-0000-001' } })
  expect(historyOf(event).records).toMatchObject([{ kind: 'reveal', officerName: 'Rina', isUndoable: false }])
  expect(JSON.stringify(historyOf(event))).not.toContain('0000-001')
  correct(event, { phone: '-' })
  expect(revealPhone(event.desk, { participantId: 'siti' })).toMatchObject({ failure: { code: 'phone-missing' } })
  expect(revealPhone(event.desk, { participantId: 'x' })).toMatchObject({ failure: { code: 'participant-unknown' } })
})

it('adds corrections of several desks up to the same person in whatever order they come', () => {
  const change = fc.record<Correction>(
    { name: fc.constantFrom('A', 'B', 'C'), phone: fc.constantFrom('', '+628121'), isMinor: fc.boolean() },
    { requiredKeys: [] },
  )
  const made = fc.record({ change, deviceId: fc.constantFrom('a', 'b', 'c'), at: fc.integer({ min: 0, max: 5 }) })
  const taken = fc.array(fc.nat(), { maxLength: 4 })
  fc.assert(
    fc.property(fc.array(made, { maxLength: 12 }), taken, fc.infiniteStream(fc.nat()), (all, undos, chance) => {
      const sequences = new Map<string, number>()
      const append = (deviceId: string, at: number, payload: GapuraRecord['payload'], id: string): GapuraRecord => {
        const deviceSequence = (sequences.get(deviceId) ?? 0) + 1
        sequences.set(deviceId, deviceSequence)
        const common = { eventId: 'e', sessionId: null, participantId: 'siti', officerId: '', deskId: '' }
        const chain = { previousHash: noHash, hash: noHash }
        return { ...common, ...chain, id, deviceId, deviceSequence, scannedAt: at, clockOffsetMs: null, payload }
      }
      const records = all.map(({ change: changes, deviceId, at }, index) =>
        append(deviceId, at, { kind: 'correction', changes }, `r${index}`),
      )
      const reversals = undos.map((which, index) =>
        append('c', 9, { kind: 'reversal', reverses: `r${which % 12}`, reason: 'other' }, `u${index}`),
      )
      const expected = projectPerson(personFor(), [...records, ...reversals])
      const shuffled = [...records, ...reversals]
        .map((record) => ({ record, place: chance.next().value }))
        .toSorted((a, b) => a.place - b.place)
        .map(({ record }) => record)
      expect(projectPerson(personFor(), shuffled)).toEqual(expected)
    }),
  )
})
