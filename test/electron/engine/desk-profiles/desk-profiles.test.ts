import { scanCode } from '#engine/check-in/scan-code.ts'
import { deskRefusals } from '#engine/desk-profiles/desk-refusals.ts'
import { expectedGuests } from '#engine/desk-profiles/expected-guests.ts'
import { expect, it } from 'vitest'
import { openTestEvent, personFor, scanOf, sessionFor, testClock } from '../open-test-event.ts'

const guest = personFor({ id: 'guest', name: 'Tamu', role: 'guest', codes: [{ text: 'BJBTAMU', standing: 'valid' }] })
const late = personFor({
  id: 'late',
  name: 'Tertahan',
  standing: 'blocked',
  codes: [{ text: 'BJBLATE', standing: 'valid' }],
})

it('lists guests and speakers until they have come', async () => {
  using event = await openTestEvent({ people: [personFor(), guest] })
  const asked = () => expectedGuests(event.open, { sessionId: 'reg', limit: 10 })
  expect(asked()).toMatchObject({ total: 1, guests: [{ participantId: 'guest', role: 'guest' }] })
  scanCode(event.desk, scanOf('BJBTAMU'))
  expect(asked()).toEqual({ total: 0, guests: [] })
})

it('lists whoever was refused last, once each, until they are in', async () => {
  const clock = testClock()
  const sessions = [sessionFor({ needs: ['parental-permission'] }), sessionFor({ id: 'talk' })]
  const minor = personFor({ isMinor: true })
  using event = await openTestEvent({ people: [minor, late], sessions, now: clock.now })
  for (const code of ['BJBSITI01', 'BJBLATE', 'BJBLATE', 'TIKET-X1']) {
    clock.pass(1_000)
    scanCode(event.desk, scanOf(code))
  }
  const asked = () => deskRefusals(event.open, { sessionId: 'reg', limit: 10 })
  expect(asked()).toMatchObject([
    { reason: 'unknown-code', person: null, deskName: 'Meja 2' },
    { reason: 'blocked', person: { name: 'Tertahan' } },
    { reason: 'needs', person: { participantId: 'siti' } },
  ])
  expect(deskRefusals(event.open, { sessionId: 'talk', limit: 10 })).toEqual([])
})
