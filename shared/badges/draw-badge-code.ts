import { drawQr } from '../look/draw-qr.ts'
import { formatCode } from '../participants/draw-code.ts'
import type { BadgeElement } from './badge-design.ts'
import { badgeCodeFontFamily, codeAdvance, lineHeight, ascent, pointUm } from './badge-metrics.ts'
import { escapeText, tag } from './markup.ts'
import { placeText, setSize } from './place-text.ts'

export type CodeElement = Extract<BadgeElement, { kind: 'qr' }>

/** Points: above it grows no more, below it is left out, for nobody could read it. */
const mostLetters = 12
const leastLetters = 5
const mostShare = 0.2

/**
 * The person's code as a QR code in the middle of its box, with the light around it that scanners need, and below it
 * the letters for whoever has to type them.
 */
export function drawBadgeCode(element: CodeElement, code: string): string {
  if (code === '') return ''
  const { x, y, width, height } = element
  const letters = element.hasLetters ? lettersFor(code, element) : null
  const side = Math.min(width, height - (letters?.height ?? 0))
  const { path, size } = drawQr(code)
  const left = x + (width - side) / 2
  const top = y + (height - side - (letters?.height ?? 0)) / 2
  const square = tag(
    'svg',
    { x: left, y: top, width: side, height: side, viewBox: `0 0 ${size} ${size}`, 'shape-rendering': 'crispEdges' },
    tag('rect', { width: size, height: size, fill: '#ffffff' }) + tag('path', { d: path, fill: '#000000' }),
  )
  if (letters === null) return square
  const line = tag(
    'text',
    {
      ...placeText(x + width / 2, top + side + ascent * letters.size, letters.size),
      'text-anchor': 'middle',
      direction: 'ltr',
      'font-family': badgeCodeFontFamily,
      'font-size': setSize,
      'font-weight': '600',
      fill: '#000000',
    },
    escapeText(letters.text),
  )
  return square + line
}

/** As large as the width of the box allows. A long code of another system stands in the square alone. */
function lettersFor(code: string, { width, height }: CodeElement) {
  const text = formatCode(code)
  if (!/^[\x20-\x7e]+$/.test(text)) return null
  const size = Math.min(width / (text.length * codeAdvance), (height * mostShare) / lineHeight, mostLetters * pointUm)
  return size < leastLetters * pointUm ? null : { text, size, height: size * lineHeight }
}
