import { z } from 'zod'
import type { FieldFault, FieldFaults } from '../participants/read-person.ts'
import type { CorrectableField } from '../records/desk-payloads.ts'
import type { KioskInput } from './inputs.ts'
import type { Answer } from './kiosk-api.ts'
import type { ScanAnswer } from './outputs.ts'
import { typedSchema } from './walk-ins.ts'

const idSchema = z.string().min(1).max(64)

export const correctionInputs = {
  'participants:correct': z.object({
    participantId: idSchema,
    /** Only what somebody typed or chose: what another desk corrects meanwhile stays as that desk has it. */
    draft: z
      .object({
        name: typedSchema,
        community: typedSchema,
        group: typedSchema,
        sex: z.enum(['L', 'P', '']),
        phone: typedSchema,
        email: typedSchema,
        isMinor: z.boolean(),
        hasPermission: z.boolean(),
        alert: typedSchema,
      })
      .partial(),
  }),
  'participants:reveal-phone': z.object({ participantId: idSchema }),
  'participants:represent': z.object({ participantId: idSchema, name: typedSchema, sessionId: idSchema }),
  'participants:merge': z.object({ participantId: idSchema, into: idSchema }),
}

/** What a correction changed of one field, in words of the list; a phone is masked. */
export type FieldChange = { field: CorrectableField; before: string; after: string }

export type CorrectionAnswer =
  | { kind: 'corrected'; fields: CorrectableField[] }
  | { kind: 'wrong'; faults: FieldFaults }

/** `answer` is null for somebody who was in already: there was nobody to let in. */
export type RepresentationAnswer =
  | { kind: 'represented'; answer: ScanAnswer | null }
  | { kind: 'wrong'; fault: FieldFault }

export type CorrectionOutputs = {
  'participants:correct': CorrectionAnswer
  /** The one answer that holds a whole number; it was recorded before it was given. */
  'participants:reveal-phone': { phone: string }
  'participants:represent': RepresentationAnswer
  /** The person that both are from now on. */
  'participants:merge': { participantId: string }
}

export type CorrectionApi = {
  correctPerson: (input: KioskInput<'participants:correct'>) => Answer<'participants:correct'>
  revealPhone: (input: KioskInput<'participants:reveal-phone'>) => Answer<'participants:reveal-phone'>
  representPerson: (input: KioskInput<'participants:represent'>) => Answer<'participants:represent'>
  mergePerson: (input: KioskInput<'participants:merge'>) => Answer<'participants:merge'>
}
