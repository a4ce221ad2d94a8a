import { z } from 'zod'
import { roleSchema } from '../participants/participant.ts'

export const sessionKindSchema = z.enum(['arrival', 'talk', 'transport', 'visit', 'meal', 'closing'])
export const needSchema = z.enum(['consent', 'parental-permission', 'required-answer', 'signature'])
export type Need = z.infer<typeof needSchema>

/** Who may enter; null means everybody. */
export const eligibilitySchema = z.object({
  roles: z.array(roleSchema).nullable(),
  communities: z.array(z.string()).nullable(),
  groups: z.array(z.string()).nullable(),
  categories: z.array(z.string()).nullable(),
})
export type Eligibility = z.infer<typeof eligibilitySchema>

/** A boat or bus of a session of kind `transport`, with seats for so many passengers. */
export const vehicleSchema = z.object({
  id: z.string().min(1).max(64),
  name: z.string().min(1).max(60),
  seats: z.number().int().positive().max(2_000),
})
export type Vehicle = z.infer<typeof vehicleSchema>

/** Anything one signs in to. Times are UTC milliseconds; they are shown and judged in the event's zone. */
export const sessionSchema = z.object({
  id: z.string().min(1).max(64),
  code: z.string().min(1).max(20),
  name: z.string().min(1).max(120),
  kind: sessionKindSchema,
  place: z.string().max(120),
  opensAt: z.number().int().nullable(),
  closesAt: z.number().int().nullable(),
  reEntry: z.enum(['once', 'in-out', 'unlimited']),
  /** Entries per person and event day; null is no limit. */
  limitPerDay: z.number().int().positive().nullable(),
  capacity: z.number().int().positive().nullable(),
  /** Who comes when it is full may wait for a seat; those who wait go before those who come later. */
  hasWaitingList: z.boolean().default(false),
  /** For `transport`: everybody boards one of these. */
  vehicles: z.array(vehicleSchema).max(200).default([]),
  eligible: eligibilitySchema,
  needs: z.array(needSchema),
  /** Ids of the items that the officer hands over at the first entry, by role; null is for every role. */
  handOver: z.array(z.object({ item: z.string().min(1).max(60), roles: z.array(roleSchema).nullable() })),
})
export type Session = z.infer<typeof sessionSchema>
