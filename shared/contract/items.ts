import { z } from 'zod'
import { viaSchema } from '../check-in/attempt.ts'
import { itemIdSchema, itemSchema } from '../items/item.ts'
import type { Item } from '../items/item.ts'
import type { ItemVerdict } from '../items/decide-item.ts'
import type { Ask, AskNothing } from './kiosk-api.ts'

const textSchema = z.string().max(16_384)

export const itemInputs = {
  'items:give': z.object({
    itemId: itemIdSchema,
    via: viaSchema,
    /** A scanned or typed code, or somebody who was found by name. */
    to: z.union([
      z.object({ text: textSchema, otherReading: textSchema.nullable() }),
      z.object({ participantId: z.string().min(1).max(64) }),
    ]),
  }),
  'items:list': z.null(),
  'items:handovers': z.object({
    itemId: itemIdSchema,
    query: z.string().max(200),
    offset: z.number().int().min(0),
    limit: z.number().int().min(1).max(200),
  }),
  'items:doubts': z.null(),
  'items:recount': z.object({ itemId: itemIdSchema, left: z.number().int().min(0).max(1_000_000) }),
  'items:add': z.object({ name: z.string().trim().pipe(itemSchema.shape.name), stock: itemSchema.shape.stock }),
}

export type ItemAnswer = {
  verdict: ItemVerdict
  item: Pick<Item, 'id' | 'name'>
  recordId: string
  givenAt: number
}

/** An item, how many of it there are as far as anybody counted, and what has gone out. */
export type ItemState = {
  item: Item
  /** Pieces: twice for somebody who was given two. */
  given: number
  /** Null when nobody counts; below zero when more went out than there were. */
  left: number | null
  byDesk: { deskName: string; isThisDesk: boolean; given: number }[]
}

export type Handover = {
  participantId: string
  name: string
  community: string
  at: number
  deskName: string
  officerName: string
  times: number
}

/** One person who has an item more than once, and each time. */
export type ItemDoubt = {
  participantId: string
  name: string
  community: string
  itemName: string
  times: { recordId: string; at: number; deskName: string; officerName: string; isThisLaptop: boolean }[]
}

export type ItemOutputs = {
  'items:give': ItemAnswer
  'items:list': ItemState[]
  'items:handovers': { total: number; rows: Handover[] }
  'items:doubts': ItemDoubt[]
  'items:recount': null
  'items:add': { itemId: string }
}

export type ItemApi = {
  giveItem: Ask<'items:give'>
  listItems: AskNothing<'items:list'>
  listHandovers: Ask<'items:handovers'>
  listItemDoubts: AskNothing<'items:doubts'>
  recountItem: Ask<'items:recount'>
  addItem: Ask<'items:add'>
}
