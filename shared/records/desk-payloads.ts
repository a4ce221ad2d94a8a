import { z } from 'zod'
import { viaSchema } from '../check-in/attempt.ts'
import { itemIdSchema } from '../items/item.ts'
import { officerSchema } from '../officers/officer.ts'
import { participantSchema } from '../participants/participant.ts'
import { answerValueSchema } from '../questions/question.ts'
import { erasurePayloads } from './erasure.ts'
import { refusedAsSchema } from './refused-as.ts'

const idSchema = z.string().min(1).max(64)
export const reasonTextSchema = z.string().trim().min(1).max(200)

/** What comes with an entry: the ids of the items that were handed over, and the boat or bus. Absent when none. */
export const entryFields = { given: z.array(itemIdSchema).min(1).max(100).optional(), vehicle: idSchema.optional() }

/** What a desk may write down about somebody who is not on the list. */
export const walkInPersonSchema = participantSchema.pick({
  name: true,
  community: true,
  group: true,
  role: true,
  sex: true,
  phone: true,
  isMinor: true,
  hasPermission: true,
})
export type WalkInPerson = z.infer<typeof walkInPersonSchema>

/** What a desk may correct of a person. Absent fields stay as they are. */
export const correctableSchema = participantSchema
  .pick({
    name: true,
    community: true,
    group: true,
    sex: true,
    phone: true,
    email: true,
    isMinor: true,
    hasPermission: true,
    alert: true,
    role: true,
    category: true,
  })
  .partial()
  .strict()
export type Correction = z.infer<typeof correctableSchema>
export type CorrectableField = keyof Correction

/** What a list says of somebody who was not on it, where it was imported at a desk that headquarters knows. */
export const listedPersonSchema = participantSchema.pick({
  name: true,
  role: true,
  community: true,
  group: true,
  category: true,
  sex: true,
  phone: true,
  email: true,
  isMinor: true,
  hasPermission: true,
  alert: true,
})

export const itemRefusals = [
  'malformed-code',
  'unknown-code',
  'other-event',
  'code-revoked',
  'code-replaced',
  'participant-cancelled',
  'blocked',
  'not-entitled',
  'already-given',
  'none-left',
] as const

/**
 * A signature as it was drawn: strokes apart by `;`, points by a space, each as `x,y` in thousandths of the width of
 * a field that is 3 to 1. A picture on a list, never a certified signature.
 */
export const signatureStrokesSchema = z
  .string()
  .max(16_000)
  .regex(/^\d{1,4},\d{1,3}( \d{1,4},\d{1,3})*(;\d{1,4},\d{1,3}( \d{1,4},\d{1,3})*)*$/)

/** Facts of the work at a desk other than coming and going. */
export const deskPayloads = [
  /** A supervisor let somebody in whom the rule refused; `officerId` is the supervisor. It counts as an entry. */
  z.object({
    kind: z.literal('override'),
    via: viaSchema,
    /** The record of the refusal. */
    refusal: z.uuidv7(),
    waived: z.array(refusedAsSchema).min(1).max(10),
    reason: reasonTextSchema,
    ...entryFields,
  }),
  z.object({ kind: z.literal('walk-in'), person: walkInPersonSchema, code: z.string().min(1).max(64) }),
  /** Put on the list by an import at a desk: registered like everybody on it, and expected like them. */
  z.object({ kind: z.literal('listed'), person: listedPersonSchema, code: z.string().min(1).max(512) }),
  z.object({ kind: z.literal('correction'), changes: correctableSchema }),
  /** Somebody looked at data that is masked. */
  z.object({
    kind: z.literal('reveal'),
    field: z.enum(['phone']),
    /** Of how many, when a whole list was taken out; absent for one person. */
    people: z.number().int().min(0).max(10_000_000).optional(),
  }),
  /** Somebody came in the place of the person who was invited. */
  z.object({ kind: z.literal('representation'), name: participantSchema.shape.name }),
  /** The person of the record and another one are the same: from here on they are that other one. */
  z.object({ kind: z.literal('merge'), into: idSchema }),
  z.object({ kind: z.literal('item-given'), item: itemIdSchema, via: viaSchema }),
  z.object({
    kind: z.literal('item-refused'),
    item: itemIdSchema,
    via: viaSchema,
    because: z.enum(itemRefusals),
    code: z.string().max(512),
  }),
  /** Somebody counted: so many of an item there are at the event, given and left together. */
  z.object({ kind: z.literal('stock'), item: itemIdSchema, stock: z.number().int().min(0).max(1_000_000) }),
  z.object({ kind: z.literal('signature'), strokes: signatureStrokesSchema }),
  z.object({ kind: z.literal('answer'), question: idSchema, value: answerValueSchema }),
  /** Put on the waiting list of a full session. */
  z.object({ kind: z.literal('waiting') }),
  /** Heads counted in a boat or bus before it leaves, beside the names on its manifest. */
  z.object({
    kind: z.literal('head-count'),
    vehicle: idSchema,
    names: z.number().int().min(0).max(2_000),
    heads: z.number().int().min(0).max(2_000),
    isDeparted: z.boolean(),
    note: z.string().max(200),
  }),
  /** An officer was added or changed; the whole of what they are from then on. */
  z.object({ kind: z.literal('officer'), officer: officerSchema }),
  ...erasurePayloads,
  z.object({ kind: z.literal('shift'), change: z.enum(['signed-in', 'signed-out', 'locked', 'unlocked']) }),
] as const
