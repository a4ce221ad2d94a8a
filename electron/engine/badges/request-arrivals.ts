import { isEntry, type GapuraRecord } from '#shared/records/record.ts'
import type { Desk } from '../check-in/scan-code.ts'
import type { OpenEvent } from '../event/open-event.ts'
import { designFor } from './design-for.ts'
import { noteStep } from './note-step.ts'
import { appendRequest, badgesOf } from './request-badge.ts'

/** Records looked at in one transaction: a scan may have to wait for it. */
const atOnce = 20

/**
 * Asks for the badges of everybody who has come since the last look, in the order of their scans, whichever way they
 * came in. Reads this laptop's own records, so nothing stands in the way of a scan, and a crash in between loses nobody.
 * Returns whether something was asked for or given up.
 */
export function requestArrivals(desk: Desk, isAutomatic: boolean): boolean {
  const { open } = desk
  const cursor = cursorOf(open)
  if (!isAutomatic) {
    // Only once: this is asked after every scan, also where nobody prints.
    if (cursor !== null) open.device.removeValue('badgeCursor')
    return false
  }
  if (cursor === null) {
    // From now on: who came before was given a badge in some other way.
    writeCursor(open, open.records.head(open.deviceId).deviceSequence)
    return false
  }
  let hasChanged = false
  let at = cursor
  while (at < open.records.head(open.deviceId).deviceSequence) {
    const some = takeSome(open.records.after(open.deviceId, at))
    const last = some.at(-1)?.deviceSequence
    if (last === undefined) break
    open.immediate(() => {
      for (const record of some) if (takeIn(desk, record)) hasChanged = true
      writeCursor(open, last)
    })
    at = last
  }
  return hasChanged
}

function takeIn(desk: Desk, record: GapuraRecord): boolean {
  const { open } = desk
  const { participantId, payload, sessionId } = record
  const session = open.sessions.find(({ id }) => id === sessionId)
  if (participantId === null || session?.kind !== 'arrival') return false
  const id = open.listEntries.rootOf(participantId)
  if (payload.kind === 'reversal') return giveUp(desk, id, session.id)
  if (!isEntry(payload) || !open.attendance.find(id, session.id) || badgesOf(open, id).length > 0) return false
  const role = open.participants.find(id)?.role
  const design = role && designFor(open, role)
  return design ? appendRequest(desk, id, { design: design.id, before: [], reprint: null }) !== null : false
}

/** Whoever was let in by mistake gets no badge, as long as it has not gone to the printer. */
function giveUp(desk: Desk, participantId: string, sessionId: string): boolean {
  const { open } = desk
  if (open.attendance.find(participantId, sessionId)) return false
  const waiting = badgesOf(open, participantId).filter(
    ({ step, reprint, deviceId }) => step === 'requested' && reprint === null && deviceId === open.deviceId,
  )
  for (const job of waiting) noteStep(desk, job, { step: 'dropped' })
  return waiting.length > 0
}

/** With the device that it counts for: a restored laptop is another one, and begins anew. */
function cursorOf(open: OpenEvent): number | null {
  const [deviceId, sequence] = open.device.readValue('badgeCursor')?.split(' ') ?? []
  return deviceId === open.deviceId ? Number(sequence) : null
}

function writeCursor(open: OpenEvent, sequence: number): void {
  open.device.writeValue('badgeCursor', `${open.deviceId} ${sequence}`)
}

function takeSome(records: Generator<GapuraRecord>): GapuraRecord[] {
  const some: GapuraRecord[] = []
  for (const record of records) {
    some.push(record)
    if (some.length === atOnce) break
  }
  return some
}
