import { recentScans } from '#engine/check-in/recent-scans.ts'
import { scanCode } from '#engine/check-in/scan-code.ts'
import { personHistory } from '#engine/participants/person-history.ts'
import type { Alert } from '#shared/alerts/alert.ts'
import { expect, it } from 'vitest'
import { openTestEvent, personFor, scanOf, sessionFor } from '../open-test-event.ts'

function alert(change: Partial<Alert>): Alert {
  return {
    id: 'a',
    kind: 'call',
    text: 'Telepon koordinator',
    participants: [],
    groups: [],
    communities: [],
    roles: [],
    ...change,
  }
}

it('tells with the verdict what an organiser set for the person, their group or their role, and their own note last', async () => {
  const alerts = [
    alert({ id: 'a', participants: ['siti'] }),
    alert({ id: 'b', kind: 'seat', text: 'Baris depan', groups: ['Sasirangan'] }),
    alert({ id: 'c', kind: 'assist', text: 'Jalur landai', roles: ['speaker'] }),
  ]
  const people = [personFor({ alert: 'Kursi roda' })]
  using event = await openTestEvent({ people, deskSetup: { alerts } })
  const told = [
    { kind: 'call', text: 'Telepon koordinator' },
    { kind: 'seat', text: 'Baris depan' },
    { kind: 'note', text: 'Kursi roda' },
  ]
  expect(scanCode(event.desk, scanOf('BJBSITI01'))).toMatchObject({ value: { alerts: told } })
  expect(recentScans(event.open, { sessionId: 'reg', limit: 1 })).toMatchObject([{ hasAlert: true }])
  expect(personHistory(event.open, { participantId: 'siti' })).toMatchObject({ value: { person: { alerts: told } } })
})

it('calls nobody for somebody who leaves, but says who needs help', async () => {
  const alerts = [
    alert({ participants: ['siti'] }),
    alert({ kind: 'assist', text: 'Jalur landai', participants: ['siti'] }),
  ]
  using event = await openTestEvent({ deskSetup: { alerts }, sessions: [sessionFor({ reEntry: 'in-out' })] })
  scanCode(event.desk, scanOf('BJBSITI01'))
  expect(scanCode(event.desk, scanOf('BJBSITI01', { direction: 'exit' }))).toMatchObject({
    value: { alerts: [{ kind: 'assist', text: 'Jalur landai' }] },
  })
})

it('tells nothing about anybody where the code is nobody’s', async () => {
  using event = await openTestEvent({ deskSetup: { alerts: [alert({ roles: ['participant'] })] } })
  expect(scanCode(event.desk, scanOf('BJBNOBODY'))).toMatchObject({ value: { alerts: [], leads: [], unasked: [] } })
})

it('tells nothing to somebody who checks in alone', async () => {
  using event = await openTestEvent({ deskSetup: { alerts: [alert({ roles: ['participant'] })] } })
  expect(scanCode(event.desk, { ...scanOf('BJBSITI01'), via: 'self-service' })).toMatchObject({
    value: { verdict: { kind: 'admitted' }, alerts: [] },
  })
})
