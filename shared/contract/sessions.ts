import { z } from 'zod'
import type { Ask } from './kiosk-api.ts'
import type { ScanAnswer } from './outputs.ts'

const idSchema = z.string().min(1).max(64)
const aboutPerson = { participantId: idSchema, sessionId: idSchema }

export const sessionInputs = {
  'sessions:wait': z.object(aboutPerson),
  'sessions:stop-waiting': z.object(aboutPerson),
  'sessions:waiting': z.object({ sessionId: idSchema }),
  'sessions:inside': z.object({
    sessionId: idSchema,
    offset: z.number().int().min(0),
    limit: z.number().int().min(1).max(200),
  }),
  'sessions:manifest': z.object({ sessionId: idSchema }),
  'sessions:move': z.object({ ...aboutPerson, vehicleId: idSchema }),
  'sessions:unboard': z.object(aboutPerson),
  'sessions:count-heads': z.object({
    sessionId: idSchema,
    vehicleId: idSchema,
    /** As many names as were on the screen: when that has changed since, it has to be looked at again. */
    names: z.number().int().min(0).max(2_000),
    heads: z.number().int().min(0).max(2_000),
    isDeparted: z.boolean(),
    note: z.string().trim().max(200),
  }),
}

/** Somebody who waits for a seat, in the order of the line. */
export type WaitingPerson = {
  participantId: string
  name: string
  community: string
  group: string
  since: number
  /** From 1. */
  numberInLine: number
  /** A seat is free, and nobody before them is waiting for it. */
  canEnter: boolean
}

/** Somebody who is in a session now. */
export type PersonInside = {
  participantId: string
  name: string
  community: string
  group: string
  since: number
  /** Milliseconds of the stays before this one. */
  spentMs: number
  vehicleName: string
}

export type Passenger = { participantId: string; name: string; community: string; since: number }

/** When a boat or bus left, with how many names and how many heads, and who counted. */
export type Departure = {
  at: number
  names: number
  heads: number
  note: string
  deskName: string
  officerName: string
}

export type VehicleState = {
  id: string
  name: string
  seats: number
  /** In the order in which they came aboard. While it is out, these are the people who are not back. */
  aboard: Passenger[]
  /** Set from the moment it leaves until everybody in it is back. */
  departure: Departure | null
  /** Passengers that some laptop wrote down for it after it had left: nobody can say that they are in it. */
  tooLate: Passenger[]
  /** The last count before it leaves, when heads and names were not equal; null otherwise. */
  unequal: Departure | null
}

/** Where something changed that has no verdict. */
export type AtSession = { sessionId: string }

export type SessionOutputs = {
  'sessions:wait': ScanAnswer
  'sessions:stop-waiting': AtSession
  'sessions:waiting': { seatsFree: number | null; people: WaitingPerson[] }
  'sessions:inside': { total: number; rows: PersonInside[] }
  'sessions:manifest': VehicleState[]
  'sessions:move': ScanAnswer
  'sessions:unboard': AtSession
  'sessions:count-heads': AtSession
}

export type SessionApi = {
  waitForSeat: Ask<'sessions:wait'>
  stopWaiting: Ask<'sessions:stop-waiting'>
  waitingFor: Ask<'sessions:waiting'>
  insideOf: Ask<'sessions:inside'>
  readManifest: Ask<'sessions:manifest'>
  moveToVehicle: Ask<'sessions:move'>
  unboard: Ask<'sessions:unboard'>
  countHeads: Ask<'sessions:count-heads'>
}
