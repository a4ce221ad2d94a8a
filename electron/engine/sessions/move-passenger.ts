import { personShown } from '#shared/check-in/person-shown.ts'
import type { KioskInput } from '#shared/contract/inputs.ts'
import type { ScanAnswer } from '#shared/contract/outputs.ts'
import type { AtSession } from '#shared/contract/sessions.ts'
import { failed, success, type Result } from '#shared/failures/failure-code.ts'
import { standing } from '#shared/records/in-order.ts'
import { isEntry } from '#shared/records/record.ts'
import type { Session } from '#shared/sessions/session.ts'
import { appendRecord } from '../check-in/append-record.ts'
import { describeAnswer } from '../check-in/describe-answer.ts'
import type { Desk } from '../check-in/scan-code.ts'
import type { OpenEvent } from '../event/open-event.ts'
import { vehicleFact } from './vehicles.ts'

/**
 * Puts a passenger into another boat or bus: the boarding is taken back, and stands again for the other one, with
 * what was handed over. They have not come in twice by it, and no limit per day is used up.
 */
export function moveToVehicle(desk: Desk, input: KioskInput<'sessions:move'>): Result<ScanAnswer> {
  const { open, station } = desk
  const { sessionId, vehicleId } = input
  return open.immediate(() => {
    const session = open.sessions.find(({ id }) => id === sessionId)
    if (!session) return failed('session-unknown')
    const person = open.participants.find(open.listEntries.rootOf(input.participantId))
    if (!person) return failed('participant-unknown')
    const boarding = lastBoarding(open, session, person.id)
    if (!boarding) return failed('not-aboard')
    const target = vehicleFact(open, session, vehicleId)
    if (!target) return failed('vehicle-unknown')
    const isThere = boarding.payload.vehicle === vehicleId
    if (target.isDeparted) return failed('vehicle-departed')
    if (!isThere && target.aboard >= target.seats) return failed('vehicle-full')
    const about = { sessionId, participantId: boarding.participantId, scannedAt: open.clock() }
    const reversal = { kind: 'reversal', reverses: boarding.id, reason: 'other' } as const
    appendRecord(open, station, { ...about, payload: reversal })
    const record = appendRecord(open, station, { ...about, payload: { ...boarding.payload, vehicle: vehicleId } })
    return success(
      describeAnswer(desk, session, {
        verdict: {
          kind: 'admitted',
          direction: 'entry',
          person: personShown(person),
          handOver: [],
          isReEntry: false,
          vehicle: { id: target.id, name: target.name },
        },
        code: { kind: 'known', standing: 'valid', person },
        record,
      }),
    )
  })
}

/** Takes a boarding back, at whichever laptop and however long ago it was: whoever is not there is no passenger. */
export function unboard(
  { open, station }: Desk,
  { participantId, sessionId }: KioskInput<'sessions:unboard'>,
): Result<AtSession> {
  return open.immediate(() => {
    const session = open.sessions.find(({ id }) => id === sessionId)
    if (!session) return failed('session-unknown')
    const boarding = lastBoarding(open, session, open.listEntries.rootOf(participantId))
    if (!boarding) return failed('not-aboard')
    appendRecord(open, station, {
      sessionId,
      participantId: boarding.participantId,
      scannedAt: open.clock(),
      payload: { kind: 'reversal', reverses: boarding.id, reason: 'person-left' },
    })
    return success({ sessionId })
  })
}

function lastBoarding(open: OpenEvent, { id }: Session, participantId: string) {
  if (!open.attendance.find(participantId, id)?.isIn) return null
  const records = standing(open.recordsOf(participantId)).filter(({ sessionId }) => sessionId === id)
  const record = records.findLast(({ payload }) => isEntry(payload))
  return record && isEntry(record.payload) ? { ...record, payload: record.payload } : null
}
