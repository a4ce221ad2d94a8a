import { z } from 'zod'
import { alertSchema } from '../alerts/alert.ts'
import { keptDesignSchema } from '../badges/badge-design.ts'
import { itemSchema } from '../items/item.ts'
import { officerSchema } from '../officers/officer.ts'
import { questionSchema, wordsSchema } from '../questions/question.ts'
import { codeKeySchema, paperSetupSchema } from './paper-setup.ts'

/** Somebody whose one code stands for everybody of a group, where the event allows it. */
export const groupLeaderSchema = z.object({
  participantId: z.string().min(1).max(64),
  /** What the people have in common, and its name. */
  by: z.enum(['group', 'community', 'category']),
  name: z.string().min(1).max(100),
})
export type GroupLeader = z.infer<typeof groupLeaderSchema>

/** What an event has set up for the work at its desks, beside its sessions. */
export const deskSetupSchema = z.object({
  items: z.array(itemSchema).max(100).default([]),
  questions: z.array(questionSchema).max(30).default([]),
  alerts: z.array(alertSchema).max(200).default([]),
  badges: z.array(keptDesignSchema).max(20).default([]),
  officers: z.array(officerSchema).max(500).default([]),
  leaders: z.array(groupLeaderSchema).max(500).default([]),
  /** Who is not on the list may be registered at the desk. */
  isWalkInAllowed: z.boolean().default(true),
  /** What self-service shows when nobody stands there; empty words are replaced by ours. */
  privacyNotice: wordsSchema.default({ id: '', en: '' }),
  papers: paperSetupSchema.prefault({}),
  codeKeys: z.array(codeKeySchema).max(20).default([]),
})
export type DeskSetup = z.infer<typeof deskSetupSchema>

/** An event that has set up nothing. */
export const plainDeskSetup: DeskSetup = deskSetupSchema.parse({})

/**
 * What of it the window gets at once: officers come by themselves, without what proves their PINs, and so do badges,
 * whose pictures are large; papers have a screen of their own.
 */
export type DeskSetupShown = Omit<DeskSetup, 'officers' | 'badges' | 'papers' | 'codeKeys'>
