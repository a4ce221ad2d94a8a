/** Why what is known of somebody is taken out: each has its words, so that no free text can name them again. */
export const erasureReasons = ['requested', 'consent-withdrawn', 'retention-over', 'wrongly-collected'] as const
export type ErasureReason = (typeof erasureReasons)[number]
