import type { Officer } from '#shared/officers/officer.ts'
import type { RecordPayload } from '#shared/records/record.ts'
import { appendRecord } from '../check-in/append-record.ts'
import type { Desk } from '../check-in/scan-code.ts'
import { officerOnDuty } from './read-duty.ts'

type ShiftChange = Extract<RecordPayload, { kind: 'shift' }>['change']

/** From here on this officer works at the desk, and it is unlocked. Whoever worked here before is signed out. */
export function signIn(desk: Desk, officer: Officer): void {
  const { device, immediate } = desk.open
  immediate(() => {
    const before = device.readValue('officerOnDuty')
    const wasLocked = device.readValue('isDeskLocked') !== null
    device.putNames('officers', { [officer.id]: officer.name })
    if (before === officer.id) {
      if (wasLocked) noteShift(desk, officer.id, 'unlocked')
    } else {
      if (before !== null) noteShift(desk, before, 'signed-out')
      noteShift(desk, officer.id, 'signed-in')
    }
    device.writeValue('officerOnDuty', officer.id)
    device.removeValue('isDeskLocked')
  })
}

export function signOut(desk: Desk): void {
  const { device, immediate } = desk.open
  immediate(() => {
    const before = device.readValue('officerOnDuty')
    if (before === null) return
    noteShift(desk, before, 'signed-out')
    device.removeValue('officerOnDuty')
    device.removeValue('isDeskLocked')
  })
}

/** Locks the desk of the officer who works here; without one there is nothing to unlock it with. */
export function lockDesk(desk: Desk): void {
  const { device, immediate } = desk.open
  immediate(() => {
    const officer = officerOnDuty(desk.open)
    if (officer === null || device.readValue('isDeskLocked') !== null) return
    noteShift(desk, officer.id, 'locked')
    device.writeValue('isDeskLocked', '1')
  })
}

/** Signs out an officer who may not work here any more. Returns whether there was one. */
export function signOutWhoLeft(desk: Desk): boolean {
  const hasLeft = desk.open.device.readValue('officerOnDuty') !== null && officerOnDuty(desk.open) === null
  if (hasLeft) signOut(desk)
  return hasLeft
}

function noteShift({ open, station }: Desk, officerId: string, change: ShiftChange): void {
  appendRecord(
    open,
    { ...station, officerId },
    { sessionId: null, participantId: null, scannedAt: open.clock(), payload: { kind: 'shift', change } },
  )
}
