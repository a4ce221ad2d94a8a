import type { MeasureText } from '#shared/badges/badge-metrics.ts'
import { letterWidths } from './letter-widths.ts'

/** Micrometres of a thousandth of a point. */
const unit = 25.4 / 72
const graphemes = new Intl.Segmenter('id', { granularity: 'grapheme' })

/**
 * The width of a text in Plus Jakarta Sans as Chromium measured its letters one by one (in thousandths of the size);
 * letters of other scripts are taken for wide ones. The e2e test measures with the fonts themselves.
 */
export const measureLetters: MeasureText = (text, { sizePt, weight }) => {
  const known: Record<string, number> = letterWidths[weight]
  const letters = Array.from(graphemes.segment(text), ({ segment }) => known[segment] ?? 1_000)
  return letters.reduce((sum, width) => sum + width, 0) * sizePt * unit
}
