/** Micrometres of a unit in which letters are written. */
const unit = 100

/**
 * Letters are written in tenths of a millimetre: Chromium draws none larger than 10,000 units, without a word, and in
 * micrometres that would be 28 points.
 */
export const letterScale = `scale(${unit})`

export function inLetterUnits(micrometres: number): string {
  return String(Math.round(micrometres) / unit)
}
