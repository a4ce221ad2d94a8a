import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type DeskSetup, plainDeskSetup } from '#shared/event/desk-setup.ts'
import { createEventFile } from '#engine/event/create-event-file.ts'
import { openEventFile } from '#engine/device/open-event-file.ts'
import { stationOf, type Surroundings } from '#engine/event/open-event.ts'
import type { Desk } from '#engine/check-in/scan-code.ts'
import type { EventFile } from '#shared/event/event.ts'
import type { Participant } from '#shared/participants/participant.ts'
import type { Session } from '#shared/sessions/session.ts'
import { uuidv7 } from 'uuidv7'

/** 24 June 2019, 04.10 WITA: still 23 June in UTC. */
export const doorsOpen = Date.UTC(2019, 5, 23, 20, 10)

export function sessionFor(change: Partial<Session> = {}): Session {
  return {
    id: 'reg',
    code: 'REG',
    name: 'Registrasi ulang',
    kind: 'arrival',
    place: 'Lobi hotel',
    opensAt: doorsOpen - 10 * 60_000,
    closesAt: doorsOpen + 65 * 60_000,
    reEntry: 'once',
    limitPerDay: null,
    capacity: null,
    eligible: { roles: null, communities: null, groups: null, categories: null },
    needs: [],
    handOver: [],
    hasWaitingList: false,
    vehicles: [],
    ...change,
  }
}

export function personFor(change: Partial<Participant> = {}): Participant {
  return {
    id: 'siti',
    name: 'dr. Hj. Siti Nurhaliza, Sp.A.',
    role: 'participant',
    community: 'GenRe',
    group: 'Sasirangan',
    category: '',
    sex: 'P',
    phone: '+628100000001',
    email: '',
    isMinor: false,
    hasPermission: false,
    alert: '',
    standing: 'registered',
    isWalkIn: false,
    codes: [{ text: 'BJBSITI01', standing: 'valid' }],
    ...change,
  }
}

export function eventFor(sessions: Session[], participants: Participant[]): EventFile {
  return {
    format: 'gapura-event',
    version: 1,
    event: {
      id: 'banjarbaru',
      series: 'Gathering Positif Bermedia Sosial',
      name: 'Gathering Banjarbaru',
      city: 'Banjarbaru',
      place: 'Hotel',
      zone: 'Asia/Makassar',
      startsOn: '2019-06-24',
      codePrefix: 'BJB',
      label: '',
      isRehearsal: false,
    },
    otherEvents: [{ codePrefix: 'BDG', name: 'Gathering Bandung', city: 'Bandung', startsOn: '2019-04-24' }],
    deskSetup: plainDeskSetup,
    sessions,
    participants,
  }
}

/** A clock that a test moves by hand. */
export function testClock(start = doorsOpen) {
  let at = start
  return { now: () => at, set: (next: number) => (at = next), pass: (ms: number) => (at += ms) }
}

/** An event in a real file of its own, open at a desk. Closed and removed by `using`. */
export async function openTestEvent(
  options: {
    sessions?: Session[]
    people?: Participant[]
    deskSetup?: Partial<DeskSetup>
    now?: () => number
    key?: string | null
  } = {},
) {
  const {
    sessions = [sessionFor()],
    people = [personFor()],
    deskSetup = {},
    now = () => doorsOpen,
    key = null,
  } = options
  const folder = mkdtempSync(join(tmpdir(), 'gapura-'))
  const path = join(folder, 'event.gapura')
  const surroundings: Surroundings = { now, newId: uuidv7 }
  const { participants, ...fresh } = eventFor(sessions, people)
  fresh.deskSetup = { ...fresh.deskSetup, ...deskSetup }
  const created = await createEventFile(fresh, { path, key, deviceId: uuidv7(), people: participants })
  if (!created.ok) throw new Error(created.failure.code)
  const opened = openEventFile(path, key, surroundings)
  if (!opened.ok) throw new Error(opened.failure.code)
  const open = opened.value
  const desk: Desk = { open, station: stationOf(open, { deskName: 'Meja 2', officerName: 'Rina', vehicleId: null }) }
  return {
    ...desk,
    desk,
    path,
    folder,
    surroundings,
    [Symbol.dispose]() {
      open.close()
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

/** A scan by the scanner, as the window asks for it. */
export function scanOf(
  text: string,
  change: { sessionId?: string; direction?: 'entry' | 'exit'; otherReading?: string } = {},
) {
  const { sessionId = 'reg', direction = 'entry', otherReading = null } = change
  return { text, otherReading, via: 'scanner' as const, sessionId, direction }
}
