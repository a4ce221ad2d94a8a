import { z } from 'zod'
import { eventParamsSchema } from './events.ts'

export const exportParamsSchema = eventParamsSchema.extend({
  what: z.enum(['participants', 'attendance', 'items', 'answers', 'overrides', 'records', 'conflicts']),
})
export type ExportKind = z.infer<typeof exportParamsSchema>['what']

/** A download: an ordinary link does. Headings are in the language asked for; names and times as they are. */
export const exportQuerySchema = z.object({
  format: z.enum(['csv', 'xlsx']),
  separator: z.enum([',', ';']).default(','),
  language: z.enum(['id', 'en']).default('id'),
})
