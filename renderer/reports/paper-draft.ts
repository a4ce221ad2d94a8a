import type { KioskInput } from '#shared/contract/inputs.ts'
import type { Role } from '#shared/participants/participant.ts'
import type { PaperRequest } from '#shared/reports/paper-request.ts'

export const paperChoices = [
  'attendance',
  'signing',
  'recap',
  'minutes',
  'handover',
  'transport',
  'entitled',
  'deletion',
] as const
export type PaperChoice = (typeof paperChoices)[number]

export const fileChoices = ['pdf-A4', 'pdf-F4', 'xlsx', 'csv-semicolon', 'csv-comma'] as const
export type FileChoice = (typeof fileChoices)[number]

/** What somebody chose for a paper; the day and the role are those of the whole screen. */
export type PaperDraft = {
  choice: PaperChoice
  sessionId: string | null
  itemId: string | null
  order: 'name' | 'community'
  signatures: 'empty' | 'drawn'
  isPhoneWhole: boolean
  hidesSmall: boolean
  language: 'id' | 'en'
  file: FileChoice
}

export type Scope = { day: string | null; role: Role | null }

/** Papers of an event here are written in Indonesian, whatever language the window speaks. */
export const firstDraft: PaperDraft = {
  choice: 'attendance',
  sessionId: null,
  itemId: null,
  order: 'name',
  signatures: 'empty',
  isPhoneWhole: false,
  hidesSmall: false,
  language: 'id',
  file: 'pdf-A4',
}

/** Null while a handover list has no item. */
export function requestOf(draft: PaperDraft, scope: Scope): PaperRequest | null {
  const { choice, sessionId, itemId, order, language, hidesSmall } = draft
  switch (choice) {
    case 'attendance':
    case 'signing':
      return {
        paper: 'attendance',
        ...scope,
        language,
        sessionId,
        order,
        who: choice === 'signing' ? 'expected' : 'present',
        signatures: choice === 'signing' ? 'empty' : draft.signatures,
        phones: draft.isPhoneWhole ? 'full' : 'masked',
      }
    case 'transport':
      return { paper: 'transport', ...scope, language, sessionId, order }
    case 'handover':
      return itemId === null ? null : { paper: 'handover', ...scope, language, order, itemId }
    case 'recap':
    case 'minutes':
      return { paper: choice, ...scope, language, hidesSmall }
    case 'entitled':
    case 'deletion':
      return { paper: choice, language }
  }
}

/** Pages for everything, a workbook for everything that has a table, separated values for what is one. */
export function filesFor(choice: PaperChoice): readonly FileChoice[] {
  if (choice === 'minutes') return ['pdf-A4', 'pdf-F4']
  return choice === 'recap' || choice === 'entitled' || choice === 'deletion'
    ? ['pdf-A4', 'pdf-F4', 'xlsx']
    : fileChoices
}

export function targetOf(file: FileChoice): KioskInput<'reports:write'>['target'] {
  switch (file) {
    case 'pdf-A4':
      return { format: 'pdf', size: 'A4' }
    case 'pdf-F4':
      return { format: 'pdf', size: 'F4' }
    case 'xlsx':
      return { format: 'xlsx' }
    case 'csv-semicolon':
      return { format: 'csv', separator: ';' }
    case 'csv-comma':
      return { format: 'csv', separator: ',' }
  }
}
