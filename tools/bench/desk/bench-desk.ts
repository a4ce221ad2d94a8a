import { mkdtempSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { plainDeskSetup } from '#shared/event/desk-setup.ts'
import type { Desk } from '#engine/check-in/scan-code.ts'
import { openEventFile } from '#engine/device/open-event-file.ts'
import { createEventFile } from '#engine/event/create-event-file.ts'
import { stationOf } from '#engine/event/open-event.ts'
import type { GapuraEvent } from '#shared/event/event.ts'
import type { Session } from '#shared/sessions/session.ts'
import { uuidv7 } from 'uuidv7'
import { manyPeople } from './many-people.ts'

export const benchKey = 'a5'.repeat(32)
export const benchEventId = 'bench'

export const arrival: Session = {
  id: 'reg',
  code: 'REG',
  name: 'Registrasi ulang',
  kind: 'arrival',
  place: '',
  opensAt: null,
  closesAt: null,
  reEntry: 'once',
  limitPerDay: null,
  capacity: null,
  hasWaitingList: false,
  vehicles: [],
  eligible: { roles: null, communities: null, groups: null, categories: null },
  needs: [],
  handOver: [{ item: 'tas peserta', roles: null }],
}

export const benchEvent: GapuraEvent = {
  id: benchEventId,
  series: '',
  name: 'Bench',
  city: 'Banjarbaru',
  place: '',
  zone: 'Asia/Makassar',
  startsOn: '2019-06-24',
  codePrefix: 'BJB',
  label: '',
  isRehearsal: false,
}

/** A folder for measuring, on the disk of this checkout rather than one that may be in memory. */
export function benchFolder(): { path: string; remove: () => void } {
  const path = mkdtempSync(join(import.meta.dirname, '../../../node_modules/.bench-'))
  return { path, remove: () => rmSync(path, { recursive: true, force: true }) }
}

/** Writes the event of the bench with so many people on its list, in a real file. */
export async function writeBenchEvent(path: string, people: number, key: string | null): Promise<void> {
  const created = await createEventFile(
    { event: benchEvent, otherEvents: [], deskSetup: plainDeskSetup, sessions: [arrival] },
    { path, key, deviceId: uuidv7(), people: manyPeople(people) },
  )
  if (!created.ok) throw new Error(created.failure.code)
}

/** A desk with so many people on its list. */
export async function openBenchDesk(folder: string, people: number, key: string | null): Promise<Desk> {
  const path = join(folder, `${people}-${key === null ? 'plain' : 'encrypted'}.gapura`)
  await writeBenchEvent(path, people, key)
  const opened = openEventFile(path, key, { now: Date.now, newId: uuidv7 })
  if (!opened.ok) throw new Error(opened.failure.code)
  return {
    open: opened.value,
    station: stationOf(opened.value, { deskName: 'Meja 1', officerName: '', vehicleId: null }),
  }
}
