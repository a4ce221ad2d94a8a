/** Why a badge is printed once more. */
export const reprintReasons = ['lost', 'damaged', 'misprinted', 'name-corrected', 'other'] as const
export type ReprintReason = (typeof reprintReasons)[number]
