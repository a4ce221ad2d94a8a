import { badgeFontFamily, type BadgeFont, type MeasureText, weightNumbers } from '#shared/badges/badge-metrics.ts'

/** Micrometres of a CSS pixel. */
const pixelUm = 25_400 / 96

const canvas = document.createElement('canvas').getContext('2d')
let setFont = ''

/**
 * Measures as this page will draw. Only once its fonts are there (`loadBadgeFonts`), or it measures another font.
 */
export const measureText: MeasureText = (text, { sizePt, weight }: BadgeFont) => {
  if (canvas === null) throw new Error('this window cannot measure text')
  const font = `${weightNumbers[weight]} ${(sizePt * 96) / 72}px ${badgeFontFamily}`
  // Asked hundreds of times for a badge, and setting a font costs as much as measuring with it.
  if (font !== setFont) {
    canvas.font = setFont = font
    canvas.direction = 'ltr'
    canvas.textRendering = 'geometricPrecision'
  }
  return canvas.measureText(text).width * pixelUm
}

/**
 * Loads what the given texts are drawn with: fonts come in pieces by script, each when a letter of it is first needed.
 */
export async function loadBadgeFonts(texts: readonly string[]): Promise<void> {
  const letters = [...new Set(`Aa1${texts.join('')}`)].join('')
  const wanted = Object.values(weightNumbers).map((weight) => `${weight} 16px ${badgeFontFamily}`)
  await Promise.all([
    ...wanted.map((font) => document.fonts.load(font, letters)),
    document.fonts.load("600 16px 'JetBrains Mono'", letters),
  ])
}
