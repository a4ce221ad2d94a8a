import { keptDesignSchema } from '#shared/badges/badge-design.ts'
import { z } from 'zod'
import { eventParamsSchema } from './events.ts'

export const badgeDesignParamsSchema = eventParamsSchema.extend({ designId: z.string().min(1).max(64) })

/** Whole designs: the page makes the files to download out of them. */
export const badgeDesignsAnswerSchema = z.object({ designs: z.array(keptDesignSchema) })

/** What stood in the file of a design. */
export const putBadgeDesignSchema = z.object({ text: z.string().max(16_000_000) })
