import { z } from 'zod'
import { type BadgeFailure, reprintReasonSchema } from '../badges/badge-payload.ts'
import type { ReprintReason } from '../badges/reprint-reasons.ts'
import { type PrintWay, printWaySchema } from '../badges/print-way.ts'
import { participantSchema, roleSchema } from '../participants/participant.ts'
import type { Answer } from './kiosk-api.ts'
import type { KioskInput } from './inputs.ts'

const idSchema = z.string().min(1).max(64)
const jobFields = { jobId: z.uuidv7() }

/** Whose badges are printed before the event, and in what order. */
const selectionFields = {
  community: participantSchema.shape.community.nullable(),
  group: participantSchema.shape.group.nullable(),
  role: roleSchema.nullable(),
  order: z.enum(['name', 'community', 'group']),
  /** Whoever has a badge already is left out. */
  skipsPrinted: z.boolean(),
  /** 1 is the first of the list: after a jam one goes on where the last whole badge was. */
  from: z.number().int().min(1).max(100_000),
}

export const badgeInputs = {
  'badges:queue': z.null(),
  'badges:printers': z.null(),
  'badges:of-person': z.object({ participantId: idSchema }),
  'badges:print-person': z.object({ participantId: idSchema, reprint: reprintReasonSchema.nullable() }),
  'badges:cancel': z.object(jobFields),
  'badges:retry': z.object(jobFields),
  /** Somebody looked whether a badge of which nobody knows came out. */
  'badges:settle': z.object({ ...jobFields, isPrinted: z.boolean() }),
  /** Sends everything that is not printed another way from now on. */
  'badges:move': z.object({ way: printWaySchema }),
  'badges:test': z.null(),
  'badges:selection': z.object(selectionFields),
  'badges:print-selection': z.object({
    ...selectionFields,
    target: z.discriminatedUnion('kind', [
      z.object({ kind: z.literal('queue') }),
      z.object({ kind: z.literal('pages') }),
      /** Sheets of several badges; `first` places of the first sheet are used up. */
      z.object({ kind: z.literal('sheets'), first: z.number().int().min(0).max(299) }),
    ]),
  }),
  /** Ends a file that is being made, before it is there. */
  'badges:cancel-file': z.null(),
  /** What a batch still has waiting, or, for null, what guests at the desk are waiting for. */
  'badges:cancel-waiting': z.object({ batch: z.uuidv7().nullable() }),
  'badges:pause-batch': z.object({ batch: z.uuidv7(), isPaused: z.boolean() }),
  /** After a jam: prints again from this number on. */
  'badges:go-on-from': z.object({ batch: z.uuidv7(), place: z.number().int().min(1).max(100_000) }),
}

export type BadgeState = 'waiting' | 'printing' | 'unsure' | 'failed' | 'printed' | 'dropped'

export type BadgeShown = {
  jobId: string
  participantId: string
  name: string
  community: string
  copy: number
  reprint: ReprintReason | null
  requestedAt: number
  changedAt: number
  state: BadgeState
  /** Of one that failed: why. Of one that waits or is at the printer: what keeps it. */
  failure: BadgeFailure | null
  printer: string
  /** Its number in its batch; null for somebody who came to the desk. */
  place: number | null
}

/** Badges that were asked for together. Whatever was printed again counts once, by how it stands now. */
export type BatchShown = {
  id: string
  startedAt: number
  total: number
  printed: number
  waiting: number
  attention: number
  dropped: number
  /** The highest number, and the one whose turn it is; null when none is left. */
  last: number
  next: number | null
  isPaused: boolean
  isFinished: boolean
}

export type BadgeQueue = {
  way: PrintWay | null
  isAutomatic: boolean
  /** What keeps the printer from printing now. */
  trouble: BadgeFailure | null
  hasDesign: boolean
  /** `waitingAtDesk` are those among the waiting that belong to no batch. */
  counts: {
    waiting: number
    waitingAtDesk: number
    printing: number
    attention: number
    printed: number
    reprints: number
  }
  batches: BatchShown[]
  /** Not printed yet, in their order; no more than can be looked through. */
  waiting: BadgeShown[]
  /** Somebody has to say what becomes of them. */
  attention: BadgeShown[]
  /** The latest first. */
  printed: BadgeShown[]
  /** A file of many badges that is being made. */
  making: { stage: 'drawing' | 'writing' | 'recording'; total: number } | null
  papersFolder: string
}

export type PrinterShown = { name: string; displayName: string; isDefault: boolean; trouble: BadgeFailure | null }

export type BadgeOutputs = {
  'badges:queue': BadgeQueue
  /** `isStateKnown` is false on systems that tell no more of a printer than its name. */
  'badges:printers': { printers: PrinterShown[]; isStateKnown: boolean; isSpoolerUp: boolean }
  'badges:of-person': BadgeShown[]
  'badges:print-person': BadgeShown
  'badges:cancel': BadgeShown
  'badges:retry': BadgeShown
  'badges:settle': BadgeShown
  'badges:move': null
  'badges:test': { trouble: BadgeFailure | null; isPrinted: boolean }
  'badges:selection': { total: number; printed: number; toPrint: number; perSheet: number }
  'badges:print-selection': { count: number; file: string | null }
  'badges:cancel-file': null
  'badges:cancel-waiting': { dropped: number }
  'badges:pause-batch': null
  'badges:go-on-from': { again: number }
}

export type BadgeApi = {
  badgeQueue: () => Answer<'badges:queue'>
  listPrinters: () => Answer<'badges:printers'>
  badgesOfPerson: (input: KioskInput<'badges:of-person'>) => Answer<'badges:of-person'>
  printBadge: (input: KioskInput<'badges:print-person'>) => Answer<'badges:print-person'>
  cancelBadge: (input: KioskInput<'badges:cancel'>) => Answer<'badges:cancel'>
  retryBadge: (input: KioskInput<'badges:retry'>) => Answer<'badges:retry'>
  settleBadge: (input: KioskInput<'badges:settle'>) => Answer<'badges:settle'>
  moveBadges: (input: KioskInput<'badges:move'>) => Answer<'badges:move'>
  testBadge: () => Answer<'badges:test'>
  badgeSelection: (input: KioskInput<'badges:selection'>) => Answer<'badges:selection'>
  printBadgeSelection: (input: KioskInput<'badges:print-selection'>) => Answer<'badges:print-selection'>
  cancelBadgeFile: () => Answer<'badges:cancel-file'>
  cancelWaitingBadges: (input: KioskInput<'badges:cancel-waiting'>) => Answer<'badges:cancel-waiting'>
  pauseBadgeBatch: (input: KioskInput<'badges:pause-batch'>) => Answer<'badges:pause-batch'>
  goOnWithBadges: (input: KioskInput<'badges:go-on-from'>) => Answer<'badges:go-on-from'>
}
