import { z } from 'zod'
import type { FieldFaults } from '../participants/read-person.ts'
import type { Answer } from './kiosk-api.ts'
import type { KioskInput } from './inputs.ts'
import type { PersonRow, ScanAnswer } from './outputs.ts'

const idSchema = z.string().min(1).max(64)
/** As it was typed: whether it can be taken is told field by field, not by refusing the whole. */
export const typedSchema = z.string().max(2_000)

export const walkInInputs = {
  'walk-in:register': z.object({
    draft: z.object({
      name: typedSchema,
      community: typedSchema,
      sex: z.enum(['L', 'P', '']),
      phone: typedSchema,
      isMinor: z.boolean(),
      hasPermission: z.boolean(),
    }),
    sessionId: idSchema,
    /** Somebody was asked, and it is not one of those who are on the list already. */
    isSomebodyElse: z.boolean(),
  }),
  'participants:similar': z.object({
    name: typedSchema,
    community: typedSchema,
    phone: typedSchema,
    sessionId: idSchema,
    limit: z.number().int().min(1).max(20),
  }),
}

/** How somebody on the list is like the one being typed, nearest first. */
export type Likeness = 'same-phone' | 'same-name-and-community' | 'same-name' | 'phone-tail' | 'similar-name'
export type SimilarPerson = PersonRow & { likeness: Likeness }

export type WalkInAnswer =
  | { kind: 'registered'; participantId: string; name: string; code: string; answer: ScanAnswer }
  /** Nothing was recorded: these may be the same person. */
  | { kind: 'already-listed'; people: SimilarPerson[] }
  | { kind: 'wrong'; faults: FieldFaults }

export type WalkInOutputs = {
  'walk-in:register': WalkInAnswer
  'participants:similar': SimilarPerson[]
}

export type WalkInApi = {
  registerWalkIn: (input: KioskInput<'walk-in:register'>) => Answer<'walk-in:register'>
  similarPeople: (input: KioskInput<'participants:similar'>) => Answer<'participants:similar'>
}
