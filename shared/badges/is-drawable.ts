import type { BadgeDesign, KeptDesign } from './badge-design.ts'

/** Whether this version of Gapura knows how to draw a design that the event keeps. */
export function isDrawable(design: KeptDesign): design is BadgeDesign {
  return design.version === 1
}
