import { z } from 'zod'
import { dataCopyFormats, erasureReasonSchema } from '../records/erasure.ts'
import type { KioskInput } from './inputs.ts'
import type { Answer } from './kiosk-api.ts'

const idSchema = z.string().min(1).max(64)
const languageSchema = z.enum(['id', 'en'])

export const personalDataInputs = {
  /** Takes out what names a person. What counts need stays; nothing takes it back. */
  'participants:erase': z.object({ participantId: idSchema, because: erasureReasonSchema }),
  /** Writes all that is kept of one person into a file for them. */
  'participants:copy-data': z.object({
    participantId: idSchema,
    format: z.enum(dataCopyFormats),
    language: languageSchema,
  }),
}

export type ErasureTold = {
  participantId: string
  recordId: string
  /** How many records were emptied. */
  records: number
  /** False while something else reads the file: its free pages are written over at the next chance. */
  isFileClean: boolean
}
export type FileTold = { file: string; folder: string }

export type PersonalDataOutputs = {
  'participants:erase': ErasureTold
  'participants:copy-data': FileTold
}

export type PersonalDataApi = {
  erasePerson: (input: KioskInput<'participants:erase'>) => Answer<'participants:erase'>
  copyPersonData: (input: KioskInput<'participants:copy-data'>) => Answer<'participants:copy-data'>
}
