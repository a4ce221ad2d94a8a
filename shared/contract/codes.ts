import { z } from 'zod'
import { participantSchema, roleSchema } from '../participants/participant.ts'
import type { KioskInput } from './inputs.ts'
import type { Answer, AskNothing } from './kiosk-api.ts'

/** Whose codes are handed out: everybody who is registered, narrowed; null is everybody. */
export const codeSelectionSchema = z.object({
  community: participantSchema.shape.community.nullable(),
  group: participantSchema.shape.group.nullable(),
  role: roleSchema.nullable(),
  /** Whoever has no phone number is left out. */
  onlyWithPhone: z.boolean(),
})
export type CodeSelection = z.infer<typeof codeSelectionSchema>

export const handOutKinds = ['pictures-png', 'pictures-svg', 'cards', 'mail-merge', 'whatsapp', 'calendar'] as const
export type HandOutKind = (typeof handOutKinds)[number]

/** In what form codes leave: pictures in an archive, cards to be cut, a table for letters or for chats, or the agenda. */
export const handOutSchema = z.object({
  what: z.enum(handOutKinds),
  /** Cards: the sheet that is printed on. */
  paper: z.enum(['A4', 'F4']),
  /** Tables: what stands between cells. */
  separator: z.enum([',', ';']),
  language: z.enum(['id', 'en']),
  /** Codes that can be told to be genuine before the list is there, where a key is at hand. */
  isSigned: z.boolean(),
})
export type HandOut = z.infer<typeof handOutSchema>

export const codeInputs = {
  'codes:keys': z.null(),
  'codes:count': codeSelectionSchema,
  'codes:hand-out': z.object({ selection: codeSelectionSchema, handOut: handOutSchema }),
  /** Ends a file that is being made, before it is there. */
  'codes:cancel': z.null(),
  /** Of an event that no headquarters has: a new key, which signs from now on. */
  'codes:make-key': z.null(),
  'codes:revoke-key': z.object({ keyId: z.string().min(1).max(8) }),
}

/** How many people a selection means, and how many of them have what is needed. */
export type CodeCount = { people: number; withPhone: number; withoutCode: number }

/** A key as it is shown: `signs` is the one whose secret half is here and that signs new codes. */
export type CodeKeyShown = { id: string; standing: 'signs' | 'verifies' | 'revoked' }

export type CodeOutputs = {
  'codes:keys': {
    keys: CodeKeyShown[]
    /** Keys are made at headquarters when this laptop belongs to one. */
    isOfHeadquarters: boolean
    isPhoneAllowed: boolean
    papersFolder: string
  }
  'codes:count': CodeCount
  'codes:hand-out': { file: string; folder: string; count: number; withoutCode: number }
  'codes:cancel': null
  'codes:make-key': { keyId: string }
  'codes:revoke-key': null
}

export type CodeApi = {
  codeKeys: AskNothing<'codes:keys'>
  countCodes: (input: KioskInput<'codes:count'>) => Answer<'codes:count'>
  handOutCodes: (input: KioskInput<'codes:hand-out'>) => Answer<'codes:hand-out'>
  cancelCodes: AskNothing<'codes:cancel'>
  makeCodeKey: AskNothing<'codes:make-key'>
  revokeCodeKey: (input: KioskInput<'codes:revoke-key'>) => Answer<'codes:revoke-key'>
}
