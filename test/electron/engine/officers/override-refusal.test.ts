import { admitPerson, provideNeed, scanCode, type Desk } from '#engine/check-in/scan-code.ts'
import { rebuildProjection } from '#engine/check-in/append-record.ts'
import { putListEntry } from '#engine/participants/put-person.ts'
import { undoScan } from '#engine/check-in/undo-scan.ts'
import { overrideRefusal } from '#engine/officers/override-refusal.ts'
import type { ScanAnswer } from '#shared/contract/outputs.ts'
import type { Result } from '#shared/failures/failure-code.ts'
import type { Officer } from '#shared/officers/officer.ts'
import { expect, it } from 'vitest'
import { doorsOpen, openTestEvent, personFor, scanOf, sessionFor, testClock } from '../open-test-event.ts'

const supervisor: Officer = {
  id: 'hj-aminah',
  name: 'Hj. Aminah',
  role: 'supervisor',
  pin: { salt: 'x'.repeat(22), hash: 'x'.repeat(43) },
  isActive: true,
}
const minute = 60_000
const reason = 'Koordinator mengizinkan'

function valueOf<T>(result: Result<T>): T {
  if (!result.ok) throw new Error(result.failure.code)
  return result.value
}
const scan = (desk: Desk, text = 'BJBSITI01'): ScanAnswer => valueOf(scanCode(desk, scanOf(text)))
const letPass = (desk: Desk, recordId: string) => overrideRefusal(desk, { recordId, reason }, supervisor)
const newest = ({ open }: Desk) => open.records.newestOfDevice(open.deviceId, 1)[0]

it('lets somebody in after the doors closed, in the name of the supervisor, and counts it as an entry', async () => {
  const clock = testClock(doorsOpen + 65 * minute)
  using event = await openTestEvent({
    sessions: [sessionFor({ handOver: [{ item: 'kit', roles: null }] })],
    now: clock.now,
  })
  const refused = scan(event.desk)
  expect(refused.verdict).toMatchObject({ kind: 'refused', reason: 'session-closed' })
  const answer = valueOf(letPass(event.desk, refused.recordId))
  expect(answer.verdict).toMatchObject({ kind: 'admitted', handOver: [{ id: 'kit' }] })
  expect(answer.counts).toMatchObject({ inside: 1, arrived: 1 })
  expect(newest(event.desk)).toMatchObject({
    id: answer.recordId,
    officerId: 'hj-aminah',
    deskId: event.station.deskId,
    participantId: 'siti',
    payload: {
      kind: 'override',
      via: 'scanner',
      refusal: refused.recordId,
      waived: ['session-closed'],
      reason,
      given: ['kit'],
    },
  })
  expect(event.open.device.nameOf('officers', 'hj-aminah')).toBe('Hj. Aminah')
  rebuildProjection(event.open)
  expect(event.open.attendance.find('siti', 'reg')).toMatchObject({ isIn: true, entries: 1 })

  valueOf(undoScan(event.desk, { recordId: answer.recordId, reason: 'scanned-by-mistake' }))
  expect(event.open.attendance.find('siti', 'reg')?.isIn ?? false).toBe(false)
})

it('lets pass everything that stands in the way at once, for a person of the search too, and no more', async () => {
  using event = await openTestEvent({
    sessions: [
      sessionFor({ capacity: 1, eligible: { roles: ['speaker'], communities: null, groups: null, categories: null } }),
    ],
    people: [
      personFor(),
      personFor({ id: 'budi', name: 'Budi', role: 'speaker', codes: [{ text: 'BJBBUDI01', standing: 'valid' }] }),
    ],
  })
  scan(event.desk, 'BJBBUDI01')
  const refused = valueOf(admitPerson(event.desk, { participantId: 'siti', sessionId: 'reg', direction: 'entry' }))
  expect(refused.verdict).toMatchObject({ reason: 'not-eligible' })
  valueOf(letPass(event.desk, refused.recordId))
  expect(newest(event.desk)?.payload).toMatchObject({ via: 'search', waived: ['not-eligible', 'session-full'] })
})

it('still asks for what is needed, and lets pass after that', async () => {
  using event = await openTestEvent({
    sessions: [sessionFor({ opensAt: doorsOpen + minute, needs: ['parental-permission'] })],
    people: [personFor({ isMinor: true })],
  })
  const refused = scan(event.desk)
  expect(valueOf(letPass(event.desk, refused.recordId)).verdict).toMatchObject({ kind: 'needs' })
  expect(newest(event.desk)?.payload).toMatchObject({ kind: 'refusal', reason: 'needs' })
  const again = valueOf(
    provideNeed(event.desk, { participantId: 'siti', sessionId: 'reg', need: 'parental-permission' }),
  )
  expect(again.verdict).toMatchObject({ reason: 'session-not-open' })
  expect(valueOf(letPass(event.desk, again.recordId)).verdict.kind).toBe('admitted')
})

it('is an ordinary admission when nothing stands in the way any more', async () => {
  const clock = testClock(doorsOpen - 11 * minute)
  using event = await openTestEvent({ now: clock.now })
  const refused = scan(event.desk)
  expect(refused.verdict).toMatchObject({ reason: 'session-not-open' })
  clock.pass(2 * minute)
  valueOf(letPass(event.desk, refused.recordId))
  expect(newest(event.desk)).toMatchObject({ officerId: event.station.officerId, payload: { kind: 'admission' } })
})

it('stays refused when the registration was cancelled meanwhile', async () => {
  const clock = testClock(doorsOpen - 11 * minute)
  using event = await openTestEvent({ now: clock.now })
  const { recordId } = scan(event.desk)
  putListEntry(event.open, personFor({ standing: 'cancelled' }))
  expect(valueOf(letPass(event.desk, recordId)).verdict).toMatchObject({ reason: 'participant-cancelled' })
  expect(newest(event.desk)?.payload).toMatchObject({ kind: 'refusal', reason: 'participant-cancelled' })
})

it('is not for codes that nobody has, for desk officers, for what was admitted, or for what is long ago', async () => {
  const clock = testClock(doorsOpen + 65 * minute)
  using event = await openTestEvent({ now: clock.now })
  const unknown = scan(event.desk, 'BJBNOBODY1')
  expect(letPass(event.desk, unknown.recordId)).toMatchObject({ failure: { code: 'override-nothing' } })
  const refused = scan(event.desk)
  const byDesk = overrideRefusal(event.desk, { recordId: refused.recordId, reason }, { ...supervisor, role: 'desk' })
  expect(byDesk).toMatchObject({ failure: { code: 'not-a-supervisor' } })
  const letIn = valueOf(letPass(event.desk, refused.recordId))
  expect(letPass(event.desk, letIn.recordId)).toMatchObject({ failure: { code: 'override-nothing' } })
  clock.pass(15 * minute + 1)
  expect(letPass(event.desk, refused.recordId)).toMatchObject({ failure: { code: 'override-too-late' } })
})
