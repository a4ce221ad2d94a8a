import type { AttendanceFact } from '../check-in/facts.ts'
import { eventDay } from '../time/event-day.ts'
import { standing } from './in-order.ts'
import { isEntry, type GapuraRecord } from './record.ts'

/** One person's state in one session, projected from the records that concern the two. */
export type Attendance = {
  isIn: boolean
  entries: number
  /** Event day (yyyy-mm-dd in the event's zone) that `entriesOnDay` counts. */
  day: string
  entriesOnDay: number
  firstEntryAt: number
  lastEntryAt: number
  lastEntryDeskId: string
  lastEntryDeviceId: string
  /** The boat or bus of the last entry; empty for none. */
  vehicle: string
  /** Milliseconds inside, of the stays that have ended with an exit. */
  spentMs: number
}

/** Adds one record to a person's state in one session. Null is a person who has never been in. */
export function applyRecord(state: Attendance | null, record: GapuraRecord, zone: string): Attendance | null {
  const { payload, scannedAt } = record
  if (payload.kind === 'exit') {
    if (!state?.isIn) return state
    return { ...state, isIn: false, spentMs: state.spentMs + Math.max(0, scannedAt - state.lastEntryAt) }
  }
  if (!isEntry(payload)) return state
  const day = eventDay(scannedAt, zone)
  return {
    isIn: true,
    entries: (state?.entries ?? 0) + 1,
    day,
    entriesOnDay: state?.day === day ? state.entriesOnDay + 1 : 1,
    firstEntryAt: state?.firstEntryAt ?? scannedAt,
    lastEntryAt: scannedAt,
    lastEntryDeskId: record.deskId,
    lastEntryDeviceId: record.deviceId,
    vehicle: payload.vehicle ?? '',
    spentMs: state?.spentMs ?? 0,
  }
}

/**
 * The state that a person's records in one session add up to, in whatever order they come. Undone records stay in the
 * history but do not count.
 */
export function projectAttendance(records: readonly GapuraRecord[], zone: string): Attendance | null {
  return standing(records).reduce<Attendance | null>((state, record) => applyRecord(state, record, zone), null)
}

/** A person's state as the rule looks at it from one desk at one instant. */
export function attendanceFact(
  state: Attendance,
  instant: number,
  from: { zone: string; deskId: string; deskName: string; vehicleName?: string },
): AttendanceFact {
  return {
    isIn: state.isIn,
    entries: state.entries,
    entriesToday: state.day === eventDay(instant, from.zone) ? state.entriesOnDay : 0,
    lastEntry: {
      at: state.lastEntryAt,
      deskName: from.deskName,
      isThisDesk: state.lastEntryDeskId === from.deskId,
    },
    aboard: state.isIn && state.vehicle !== '' ? { id: state.vehicle, name: from.vehicleName ?? state.vehicle } : null,
  }
}
