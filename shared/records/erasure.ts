import { z } from 'zod'

/** Why what is known of somebody is taken out: each has its words, so that no free text can name them again. */
export const erasureReasons = ['requested', 'consent-withdrawn', 'retention-over', 'wrongly-collected'] as const
export const erasureReasonSchema = z.enum(erasureReasons)
export type ErasureReason = z.infer<typeof erasureReasonSchema>

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
