import { openEventFile } from '#engine/device/open-event-file.ts'
import { createEventFile } from '#engine/event/create-event-file.ts'
import type { OpenEvent } from '#engine/event/open-event.ts'
import { connectEvent } from '#engine/sync/connect-event.ts'
import { enrolDevice } from '#engine/sync/enrol-device.ts'
import type { GapuraRecord } from '#shared/records/record.ts'
import { uuidv7 } from 'uuidv7'
import { benchEventFile } from './bench-event-file.ts'

export const surroundings = { now: Date.now, newId: uuidv7 }

const recordsAtOnce = 5_000

/** Writes the file of a laptop that has recorded for days and has sent nothing yet. */
export async function writeLaptopFile(path: string, deviceId: string, records: readonly GapuraRecord[]): Promise<void> {
  const eventId = records[0]?.eventId ?? ''
  const created = await createEventFile(benchEventFile(eventId), { path, key: null, deviceId, people: [] })
  if (!created.ok) throw new Error(created.failure.code)
  const open = openLaptopFile(path)
  open.device.putNames('desks', { 'meja-1': 'Meja 1' })
  open.device.putNames('officers', { rahma: 'Rahma' })
  for (let first = 0; first < records.length; first += recordsAtOnce)
    open.immediate(() => {
      for (const record of records.slice(first, first + recordsAtOnce)) open.records.append(record)
    })
  open.close()
}

export function openLaptopFile(path: string): OpenEvent {
  const opened = openEventFile(path, null, surroundings)
  if (!opened.ok) throw new Error(opened.failure.code)
  return opened.value
}

/** Makes a laptop known to headquarters by a pairing code, as the kiosk does. */
export async function pairLaptopFile(path: string, address: string, pairingCode: string): Promise<void> {
  const open = openLaptopFile(path)
  const { deviceId } = open
  const enrolled = await enrolDevice({ address, pairingCode }, { deviceId, surroundings, appVersion: '0.1.0' })
  if (!enrolled.ok) throw new Error(enrolled.failure.code)
  connectEvent(open, deviceId, enrolled.value.identity)
  open.close()
}
