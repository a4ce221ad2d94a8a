/** Parts of the screen beside handing over, which is the first. */
const parts = ['list', 'stock', 'doubts'] as const
export type ItemsPart = (typeof parts)[number]

export function isItemsPart(value: unknown): value is ItemsPart {
  return parts.some((part) => part === value)
}
