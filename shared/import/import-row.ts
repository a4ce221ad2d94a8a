import type { Participant, Role } from '../participants/participant.ts'

/** What a list says of a person. A text is empty, anything else null, where it says nothing. */
export type RowSaid = Pick<
  Participant,
  'name' | 'community' | 'group' | 'category' | 'sex' | 'phone' | 'email' | 'alert'
> & {
  role: Role | null
  isMinor: boolean | null
  hasPermission: boolean | null
}

export const saidFields = [
  'name',
  'role',
  'community',
  'group',
  'category',
  'sex',
  'phone',
  'email',
  'isMinor',
  'hasPermission',
  'alert',
] as const satisfies readonly (keyof RowSaid)[]
export type SaidField = (typeof saidFields)[number]
export type ImportedField = SaidField | 'code'

/** One row that may be a person; rows are counted as a spreadsheet shows them. `submittedAt` only tells later from earlier. */
export type ImportRow = { row: number; code: string; submittedAt: number | null; said: RowSaid }

/** Why a row cannot be a person at all. */
export const rowFaults = ['no-name', 'name-too-long', 'code-too-long'] as const
export type RowFault = (typeof rowFaults)[number]
export type FaultyRow = { row: number; because: RowFault }

export const longestCode = 512
export const longest = { name: 100, community: 100, group: 100, category: 60, email: 200, alert: 200 } as const
