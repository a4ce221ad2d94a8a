import { alertSchema } from '#shared/alerts/alert.ts'
import { deskSetupSchema, groupLeaderSchema } from '#shared/event/desk-setup.ts'
import { paperSetupSchema } from '#shared/event/paper-setup.ts'
import { itemSchema } from '#shared/items/item.ts'
import { officerRoleSchema, officerSchema, pinSchema } from '#shared/officers/officer.ts'
import { questionSchema, wordsSchema } from '#shared/questions/question.ts'
import { z } from 'zod'
import { eventParamsSchema } from './events.ts'

export const officerParamsSchema = eventParamsSchema.extend({ officerId: z.string().min(1).max(64) })

/** An officer as the dashboard knows them: neither the PIN nor what proves it ever leaves headquarters by HTTP. */
export const officerShownSchema = officerSchema.omit({ pin: true })
export type OfficerShown = z.infer<typeof officerShownSchema>

const itemCountSchema = itemSchema.extend({
  /** People who have one, and how often it was handed over; more often than that is to be looked at. */
  people: z.number(),
  times: z.number(),
  /** People who were given it more than once, by desks that did not know of each other. */
  twice: z.number(),
  /** Named by the event; another one is only handed over by a session, and its name is its id. */
  isDeclared: z.boolean(),
})

export const deskSetupAnswerSchema = z.object({
  /** With the stock that was counted last. */
  items: z.array(itemCountSchema),
  questions: z.array(questionSchema),
  alerts: z.array(alertSchema),
  officers: z.array(officerShownSchema),
  leaders: z.array(groupLeaderSchema.extend({ participantName: z.string() })),
  /** Names of the people whom alerts speak about, by their ids. */
  names: z.record(z.string(), z.string()),
  isWalkInAllowed: z.boolean(),
  privacyNotice: wordsSchema,
  papers: paperSetupSchema,
  version: z.number(),
})

const newId = z.string().min(1).max(64).optional()
const { leaders, isWalkInAllowed, privacyNotice } = deskSetupSchema.shape
/** Only the parts that are to change, each as a whole and in its order. What has no id yet gets one. */
export const putDeskSetupSchema = z
  .object({
    items: z.array(itemSchema.extend({ id: newId })).max(100),
    questions: z.array(questionSchema.extend({ id: newId })).max(30),
    alerts: z.array(alertSchema.extend({ id: newId })).max(200),
    leaders: leaders.unwrap(),
    isWalkInAllowed: isWalkInAllowed.unwrap(),
    privacyNotice: privacyNotice.unwrap(),
    papers: paperSetupSchema,
  })
  .partial()
  .strict()
export type DeskSetupChange = z.infer<typeof putDeskSetupSchema>

export const addOfficerSchema = z.object({ name: officerSchema.shape.name, role: officerRoleSchema, pin: pinSchema })
export const officerAddedSchema = z.object({ officerId: z.string() })
export const changeOfficerSchema = z
  .object({ name: officerSchema.shape.name, role: officerRoleSchema, pin: pinSchema, isActive: z.boolean() })
  .partial()
  .strict()
