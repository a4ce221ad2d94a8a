import { z } from 'zod'
import { roleSchema } from '../participants/participant.ts'
import { paperRequestSchema } from '../reports/paper-request.ts'
import type { Recap } from '../reports/recap.ts'
import type { KioskInput } from './inputs.ts'
import type { Answer, AskNothing } from './kiosk-api.ts'

export const reportInputs = {
  'reports:recap': z.object({
    /** A day (yyyy-mm-dd) of the event in its zone; null is all of them. */
    day: z.iso.date().nullable(),
    role: roleSchema.nullable(),
    language: z.enum(['id', 'en']),
  }),
  'reports:preview': paperRequestSchema,
  'reports:write': z.object({
    request: paperRequestSchema,
    target: z.discriminatedUnion('format', [
      z.object({ format: z.literal('pdf'), size: z.enum(['A4', 'F4']) }),
      z.object({ format: z.literal('xlsx') }),
      z.object({ format: z.literal('csv'), separator: z.enum([',', ';']) }),
    ]),
  }),
  /** Ends a file that is being made, before it is there. */
  'reports:cancel': z.null(),
}

export type RecapShown = {
  recap: Recap
  /** To be pasted into a chat. */
  message: string
  /** Whole phone numbers may be given to whoever works here now. */
  isPhoneAllowed: boolean
}

/** What will be in a paper, before it is made. */
export type PaperPreview = {
  title: string
  lines: string[]
  tables: { title: string; headings: string[]; firstRows: string[][]; count: number }[]
  facts: [label: string, value: string][]
  /** Sentences, in their order. */
  texts: string[]
  signatories: string[]
  hasLetterhead: boolean
  /** Separated values hold one table. */
  isOneTable: boolean
}

export type ReportOutputs = {
  'reports:recap': RecapShown
  'reports:preview': PaperPreview
  'reports:write': { file: string; folder: string; rows: number }
  'reports:cancel': null
}

export type ReportApi = {
  reportRecap: (input: KioskInput<'reports:recap'>) => Answer<'reports:recap'>
  previewPaper: (input: KioskInput<'reports:preview'>) => Answer<'reports:preview'>
  writeReport: (input: KioskInput<'reports:write'>) => Answer<'reports:write'>
  cancelReport: AskNothing<'reports:cancel'>
}
