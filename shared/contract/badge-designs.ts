import { z } from 'zod'
import { badgeDesignSchema, type BadgeSubject, type KeptDesign } from '../badges/badge-design.ts'
import type { BadgeFailure } from '../badges/badge-payload.ts'
import { participantSchema } from '../participants/participant.ts'
import type { KioskInput } from './inputs.ts'
import type { Answer } from './kiosk-api.ts'

const whichSchema = z.object({ designId: badgeDesignSchema.shape.id })

export const badgeDesignInputs = {
  'badges:designs': z.null(),
  /** What somebody's badge would show now: the preview draws what is printed. */
  'badges:subject': z.object({ participantId: z.string().min(1).max(64) }),
  /** Takes the place of the design with its id, or comes last. */
  'badges:save-design': badgeDesignSchema,
  /** What stood in a file; it is read by the engine, which says what is wrong with it. */
  'badges:import-design': z.object({ text: z.string().max(20_000_000) }),
  'badges:delete-design': whichSchema,
  /** Puts a design before the others: of those that fit a person, the first is printed. */
  'badges:prefer-design': whichSchema,
  'badges:export-design': whichSchema,
  /** One badge past the queue, as the design is now, of somebody who does not exist. */
  'badges:test-design': z.object({
    design: badgeDesignSchema,
    person: participantSchema.pick({ name: true, community: true, role: true }),
  }),
}

export type BadgeDesigns = {
  /** In the order in which they are chosen. */
  designs: { design: KeptDesign; isOnlyHere: boolean }[]
  /** Headquarters keeps the event's designs; what is made here stays on this laptop. */
  isFromHeadquarters: boolean
}

export type BadgeDesignOutputs = {
  'badges:designs': BadgeDesigns
  'badges:subject': BadgeSubject
  'badges:save-design': BadgeDesigns
  'badges:import-design': BadgeDesigns & { importedId: string }
  'badges:delete-design': BadgeDesigns
  'badges:prefer-design': BadgeDesigns
  /** Where the file is now. */
  'badges:export-design': { path: string }
  'badges:test-design': { trouble: BadgeFailure | null; isPrinted: boolean }
}

export type BadgeDesignApi = {
  badgeDesigns: () => Answer<'badges:designs'>
  badgeSubject: (input: KioskInput<'badges:subject'>) => Answer<'badges:subject'>
  saveBadgeDesign: (input: KioskInput<'badges:save-design'>) => Answer<'badges:save-design'>
  importBadgeDesign: (input: KioskInput<'badges:import-design'>) => Answer<'badges:import-design'>
  deleteBadgeDesign: (input: KioskInput<'badges:delete-design'>) => Answer<'badges:delete-design'>
  preferBadgeDesign: (input: KioskInput<'badges:prefer-design'>) => Answer<'badges:prefer-design'>
  exportBadgeDesign: (input: KioskInput<'badges:export-design'>) => Answer<'badges:export-design'>
  testBadgeDesign: (input: KioskInput<'badges:test-design'>) => Answer<'badges:test-design'>
}
