import { z } from 'zod'
import { officerRoleSchema, officerSchema, pinSchema } from '../officers/officer.ts'
import type { OfficerShown } from '../officers/tell-apart.ts'
import { reasonTextSchema } from '../records/desk-payloads.ts'
import type { Answer } from './kiosk-api.ts'
import type { KioskInput } from './inputs.ts'
import type { ScanAnswer } from './outputs.ts'

/** Somebody who proves by a PIN who they are. */
const proofFields = { officerId: officerSchema.shape.id, pin: pinSchema }
const proofSchema = z.object(proofFields)

export const officerInputs = {
  'officers:list': z.null(),
  'officers:sign-in': proofSchema,
  'officers:sign-out': z.null(),
  'officers:lock': z.null(),
  'officers:add': z.object({
    name: officerSchema.shape.name,
    role: officerRoleSchema,
    pin: pinSchema,
    /** A supervisor; null for the first one, whom nobody can approve. */
    approval: proofSchema.nullable(),
  }),
  'officers:change': z.object({
    officerId: officerSchema.shape.id,
    change: z
      .object({
        name: officerSchema.shape.name,
        role: officerRoleSchema,
        pin: pinSchema,
        isActive: z.boolean(),
      })
      .partial()
      .strict(),
    approval: proofSchema,
  }),
  'check-in:override': z.object({
    /** The record of the refusal. */
    recordId: z.uuidv7(),
    supervisorId: officerSchema.shape.id,
    pin: pinSchema,
    reason: reasonTextSchema,
  }),
}

/** Who works at this desk, and what is open to whoever stands in front of it. */
export type Duty = {
  /** Whether the event has officers: then they sign in. Else the name that Settings has is taken. */
  hasOfficers: boolean
  officer: OfficerShown | null
  /** Locked by hand or after a rest; the same officer unlocks it, or another one signs in. */
  isLocked: boolean
  /** Nothing about people can be looked through: locked, or nobody is signed in though the event has officers. */
  isCovered: boolean
  /** Whether codes are taken now. */
  isScanningAllowed: boolean
  /** Participants check themselves in here, and nothing else can be done. */
  isSelfService: boolean
}

export type OfficerOutputs = {
  'officers:list': OfficerShown[]
  'officers:sign-in': Duty
  'officers:sign-out': Duty
  'officers:lock': Duty
  'officers:add': OfficerShown[]
  'officers:change': OfficerShown[]
  'check-in:override': ScanAnswer
}

export type OfficerApi = {
  listOfficers: () => Answer<'officers:list'>
  signIn: (input: KioskInput<'officers:sign-in'>) => Answer<'officers:sign-in'>
  signOut: () => Answer<'officers:sign-out'>
  lockDesk: () => Answer<'officers:lock'>
  addOfficer: (input: KioskInput<'officers:add'>) => Answer<'officers:add'>
  changeOfficer: (input: KioskInput<'officers:change'>) => Answer<'officers:change'>
  override: (input: KioskInput<'check-in:override'>) => Answer<'check-in:override'>
}
