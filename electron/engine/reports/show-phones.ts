import { failed, success, type Result } from '#shared/failures/failure-code.ts'
import { appendRecord } from '../check-in/append-record.ts'
import type { Desk } from '../check-in/scan-code.ts'
import { hasOfficers, officerOnDuty } from '../officers/read-duty.ts'

/** Whether a list may give whole numbers: only to a supervisor, where the event has officers. */
export function mayShowPhones({ open }: Desk): Result<null> {
  const isAllowed = !hasOfficers(open) || officerOnDuty(open)?.role === 'supervisor'
  return isAllowed ? success(null) : failed('report-needs-supervisor')
}

/** On disk before the list is: who took out the whole numbers of how many. */
export function notePhonesShown({ open, station }: Desk, people: number): void {
  open.immediate(() =>
    appendRecord(open, station, {
      sessionId: null,
      participantId: null,
      scannedAt: open.clock(),
      payload: { kind: 'reveal', field: 'phone', people },
    }),
  )
}
