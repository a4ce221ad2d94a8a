import type { Paper, PaperSize } from '../reports/paper.ts'

/** Lengths on paper are PDF's points, 72 to the inch. */
export const mm = (length: number) => (length * 72) / 25.4

const sizes: Record<PaperSize, readonly [width: number, height: number]> = { A4: [210, 297], F4: [215, 330] }

export type Measures = {
  width: number
  height: number
  top: number
  right: number
  bottom: number
  left: number
}

/**
 * A page with its margins. Under a letterhead they are those of letters in offices (2.5 cm above and right, 3 cm below
 * and left, where it is bound); a plain list needs its room.
 */
export function measuresOf(size: PaperSize, orientation: Paper['orientation'], hasLetterhead: boolean): Measures {
  const [short, long] = sizes[size]
  const [width, height] = orientation === 'portrait' ? [short, long] : [long, short]
  const [top, right, bottom, left] = hasLetterhead ? [25, 25, 30, 30] : [20, 20, 20, 20]
  return { width: mm(width), height: mm(height), top: mm(top), right: mm(right), bottom: mm(bottom), left: mm(left) }
}
