import { z } from 'zod'
import { erasureReasons } from './erasure-reasons.ts'

export const erasureReasonSchema = z.enum(erasureReasons)

/** What papers and files of one person's data are called by. */
export const dataCopyFormats = ['json', 'pdf'] as const

export const erasurePayloads = [
  /** What names the person of the record is taken out, here and wherever this record comes to; what counts need stays. */
  z.object({
    kind: z.literal('erasure'),
    /** `event` is one of many, by which a whole event's people were erased. */
    of: z.enum(['person', 'event']),
    because: erasureReasonSchema,
    /** Whether the category may stay: others share it, so it names nobody. */
    keepsCategory: z.boolean(),
  }),
  /** What is kept of a person was given out to them as a file. */
  z.object({ kind: z.literal('data-copy'), format: z.enum(dataCopyFormats) }),
] as const
