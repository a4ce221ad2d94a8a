import type { Session } from '#shared/sessions/session.ts'
import type { Settings } from '#shared/device/settings.ts'
import type { DeskSetup } from '#shared/event/desk-setup.ts'
import type { GapuraEvent, OtherEvent } from '#shared/event/event.ts'
import { itemsOf, type Item } from '#shared/items/item.ts'
import { projectOfficers } from '#shared/officers/project-officers.ts'
import type { Officer } from '#shared/officers/officer.ts'
import type { GapuraRecord } from '#shared/records/record.ts'
import { attendanceRepository, type AttendanceRepository } from '../database/attendance-repository.ts'
import { badgeRepository, type BadgeRepository } from '../database/badge-repository.ts'
import { codeRepository, type CodeRepository } from '../database/code-repository.ts'
import { deviceRepository, type DeviceRepository } from '../database/device-repository.ts'
import { erasureRepository, type ErasureRepository } from '../database/erasure-repository.ts'
import { eventRepository } from '../database/event-repository.ts'
import { deskWorkRepository, type DeskWorkRepository } from '../database/desk-work-repository.ts'
import { listEntryRepository, type ListEntryRepository } from '../database/list-entry-repository.ts'
import { importRepository, type ImportRepository } from '../database/import-repository.ts'
import { groupRepository, type GroupRepository } from '../database/group-repository.ts'
import { listRepository, type ListRepository } from '../database/list-repository.ts'
import { isPlainFile, type WritableDatabase } from '../database/open-database.ts'
import { participantRepository, type ParticipantRepository } from '../database/participant-repository.ts'
import { recordRepository, type RecordRepository } from '../database/record-repository.ts'
import { syncRepository, type SyncRepository } from '../database/sync-repository.ts'
import type { EventSetup } from '#shared/sync/protocol.ts'
import { hasOfficers, officerOnDuty } from '../officers/read-duty.ts'
import { reportRepository, type ReportRepository } from '../database/report-repository.ts'
import { searchRepository, type SearchRepository } from '../database/search-repository.ts'

/** Time and ids as arguments: the rule and the records never ask the system for them. */
export type Surroundings = {
  /** UTC milliseconds. */
  now: () => number
  /** UUIDv7. */
  newId: () => string
}

/** Chance that cannot be guessed, 0 to below 1, as an argument: codes are drawn by it. */
export type Chance = { random: () => number }

/** The place at which this laptop stands and who works there. */
export type Station = {
  deskId: string
  deskName: string
  officerId: string
  /** The boat or bus that this desk fills. */
  vehicleId: string | null
}

/** One event whose file is open: its lists in memory where they are small, its repositories where they are not. */
export type OpenEvent = {
  path: string
  isEncrypted: boolean
  event: GapuraEvent
  sessions: Session[]
  otherEvents: OtherEvent[]
  deskSetup: DeskSetup
  deviceId: string
  participants: ParticipantRepository
  listEntries: ListEntryRepository
  records: RecordRepository
  erasures: ErasureRepository
  work: DeskWorkRepository
  badges: BadgeRepository
  codes: CodeRepository
  attendance: AttendanceRepository
  search: SearchRepository
  list: ListRepository
  groups: GroupRepository
  importing: ImportRepository
  reports: ReportRepository
  device: DeviceRepository
  sync: SyncRepository
  newId: () => string
  /** The event's clock: the laptop's, moved to the event's day in a rehearsal. UTC milliseconds. */
  clock: () => number
  clockShiftMs: () => number
  setClockShift: (shiftMs: number) => void
  /** The event's items, with those that only a session hands over. */
  items: () => Item[]
  /** Who works at the desks, with those who do not any more; put together once, until something is changed. */
  officers: () => Officer[]
  /** All records of a person, under whichever of their entries of the list. */
  recordsOf: (participantId: string) => GapuraRecord[]
  /** Puts what was set up at this laptop itself in the place of what was. */
  putDeskSetup: (deskSetup: DeskSetup) => void
  /** Puts what headquarters has set up in the place of what is here and in the file. */
  replaceSetup: (setup: EventSetup) => void
  /** Tells that people were changed or records came from elsewhere: what is counted once is counted again. */
  noteChange: (change: { pulledRecords: number }) => void
  /** Registered people whom a session is for; counted once, until the list changes. */
  expectedAt: (session: Session) => number
  /** All records in the file, of this device and of those it was before a restore. */
  recordCount: () => number
  /** Runs in one transaction that holds the write lock from its start; on disk when it returns. */
  immediate: <T>(run: () => T) => T
  close: () => void
}

/** Makes the event of an opened file ready for the desk. Throws when the file holds no event or no device. */
export function openEvent(db: WritableDatabase, path: string, { now, newId }: Surroundings): OpenEvent {
  const stored = eventRepository(db)
  const device = deviceRepository(db)
  const participants = participantRepository(db)
  const listEntries = listEntryRepository(db)
  const records = recordRepository(db)
  const expected = new Map<string, number>()
  let officers: Officer[] | null = null
  let shiftMs = Number(device.readValue('clockShiftMs') ?? 0)
  const deviceId = device.readValue('deviceId')
  const [event] = stored.readEvents()
  if (!event) throw new Error('this file holds no event')
  if (deviceId === null) throw new Error('this file names no device')
  // Counting all rows is for the opening only; from then on this device's own sequence tells how many came.
  const atOpening = { records: records.count(), deviceSequence: records.head(deviceId).deviceSequence }

  const setup: EventSetup = {
    event,
    sessions: stored.readSessions(),
    otherEvents: stored.readOtherEvents(),
    deskSetup: stored.readDeskSetup(),
  }
  return {
    path,
    isEncrypted: !isPlainFile(path),
    ...setup,
    deviceId,
    participants,
    listEntries,
    records,
    erasures: erasureRepository(db),
    work: deskWorkRepository(db),
    badges: badgeRepository(db),
    codes: codeRepository(db),
    attendance: attendanceRepository(db),
    search: searchRepository(db),
    list: listRepository(db),
    groups: groupRepository(db),
    importing: importRepository(db),
    reports: reportRepository(db),
    device,
    sync: syncRepository(db),
    newId,
    clock: () => now() + shiftMs,
    clockShiftMs: () => shiftMs,
    setClockShift(next) {
      device.writeValue('clockShiftMs', String(next))
      shiftMs = next
    },
    items() {
      return itemsOf(this.deskSetup.items, this.sessions)
    },
    officers() {
      officers ??= projectOfficers(this.deskSetup.officers, records.ofKindAboutNobody('officer'))
      return officers
    },
    recordsOf: (participantId) => records.ofParticipants(listEntries.idsOf(participantId)),
    putDeskSetup(deskSetup) {
      stored.putDeskSetup(deskSetup)
      this.deskSetup = deskSetup
    },
    replaceSetup(next) {
      stored.replaceSetup(next)
      Object.assign(this, next)
      expected.clear()
      officers = null
    },
    noteChange({ pulledRecords }) {
      atOpening.records += pulledRecords
      expected.clear()
      officers = null
    },
    expectedAt(session) {
      const known = expected.get(session.id) ?? participants.countEligible(session.eligible)
      expected.set(session.id, known)
      return known
    },
    recordCount: () => atOpening.records + records.head(deviceId).deviceSequence - atOpening.deviceSequence,
    immediate: (run) => db.transaction(run).immediate(),
    close: () => void db.close(),
  }
}

/**
 * Where this laptop's records say that they were made; a new name of a desk or an officer gets an id. Where the event has
 * officers it is the one who is signed in, and a name that somebody typed counts no more.
 */
export function stationOf(open: OpenEvent, set: Pick<Settings, 'deskName' | 'officerName' | 'vehicleId'>): Station {
  const { deskName, officerName, vehicleId } = set
  const typed = () => (officerName === '' ? '' : open.device.ensureNamed('officers', officerName, open.newId))
  return {
    deskName,
    vehicleId,
    deskId: open.device.ensureNamed('desks', deskName, open.newId),
    officerId: hasOfficers(open) ? (officerOnDuty(open)?.id ?? '') : typed(),
  }
}
