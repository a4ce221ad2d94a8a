import { z } from 'zod'
import type { AlertShown } from '../alerts/alert.ts'
import type { Role } from '../participants/participant.ts'
import type { RefusedAs } from '../records/refused-as.ts'
import type { KioskInput } from './inputs.ts'
import type { Answer } from './kiosk-api.ts'

const idSchema = z.string().min(1).max(64)
const limitSchema = z.number().int().min(1).max(100)

export const deskProfileInputs = {
  'desk-profile:expected-guests': z.object({ sessionId: idSchema, limit: limitSchema }),
  'desk-profile:refusals': z.object({ sessionId: idSchema, limit: limitSchema }),
}

/** A guest or speaker who has not come yet. */
export type ExpectedGuest = {
  participantId: string
  name: string
  role: Role
  community: string
  alerts: AlertShown[]
}

/** Somebody, or a code of nobody, that was refused at any desk this laptop knows of, and has not come in since. */
export type DeskRefusal = {
  recordId: string
  scannedAt: number
  deskName: string
  reason: RefusedAs
  /** Null for a code that belongs to nobody here. */
  person: { participantId: string; name: string; community: string } | null
}

export type DeskProfileOutputs = {
  'desk-profile:expected-guests': { guests: ExpectedGuest[]; total: number }
  'desk-profile:refusals': DeskRefusal[]
}

export type DeskProfileApi = {
  expectedGuests: (input: KioskInput<'desk-profile:expected-guests'>) => Answer<'desk-profile:expected-guests'>
  deskRefusals: (input: KioskInput<'desk-profile:refusals'>) => Answer<'desk-profile:refusals'>
}
