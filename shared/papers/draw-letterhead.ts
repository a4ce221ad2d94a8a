import type { PaperSetup } from '../event/paper-setup.ts'
import { isWholeImage } from '../badges/check-image.ts'
import { breakText, setLine } from './break-text.ts'
import type { Fonts } from './open-fonts.ts'
import { drawLines, type Flow, heightOf } from './flow.ts'
import { mm } from './measures.ts'

export type Letterhead = Pick<PaperSetup, 'letterhead' | 'logoLeft' | 'logoRight'>

const logo = { width: mm(24), height: mm(24) }
const apart = mm(4)
const smallestName = 10.5

export function hasLetterhead({ letterhead, logoLeft, logoRight }: Letterhead): boolean {
  return letterhead.length > 0 || logoLeft !== null || logoRight !== null
}

/**
 * The kop: bold lines in the middle, the address below them, a logo on both sides, and beneath it the double rule. The
 * lines stand in the middle of the page also where there is one logo only.
 */
export function drawLetterhead(flow: Flow, { letterhead, logoLeft, logoRight }: Letterhead): void {
  const { fonts, pen } = flow.file
  const logos = [logoLeft, logoRight].map((source) => (source !== null && isWholeImage(source) ? source : null))
  const side = logos.some((source) => source !== null) ? logo.width + apart : 0
  const box = { x: flow.left + side, width: flow.width - 2 * side }
  let largest = 14
  const lines = letterhead.map((text, index) => {
    const face = fitting(fonts, text, { ...faceOf(text, index, largest), width: box.width })
    if (index === 0) largest = face.size - 1
    return { ...face, lines: breakText(fonts, text, { ...face, width: box.width }) }
  })
  const height = lines.reduce((sum, line) => sum + heightOf(line.lines, line.size), 0)
  const tallest = Math.max(height, side > 0 ? logo.height : 0)
  let { y } = flow
  y += (tallest - height) / 2
  for (const { lines: set, size } of lines) {
    drawLines(flow, set, { ...box, y, size, align: 'center' })
    y += heightOf(set, size)
  }
  for (const [index, source] of logos.entries()) {
    if (source === null) continue
    const x = index === 0 ? flow.left : flow.left + flow.width - logo.width
    const top = flow.y + (tallest - logo.height) / 2
    flow.file.document.image(source, x, top, { fit: [logo.width, logo.height], align: 'center', valign: 'center' })
  }
  flow.y += tallest + mm(2.5)
  const rule = (below: number, width: number) =>
    pen.rules(
      [
        [
          [flow.left, flow.y + below],
          [flow.left + flow.width, flow.y + below],
        ],
      ],
      { width },
    )
  rule(0, 2.25)
  rule(2.6, 0.75)
  flow.y += mm(7)
}

/** The first line and those in capitals are names of offices; the others are addresses. */
function faceOf(text: string, index: number, largest: number) {
  const isName = index === 0 || text === text.toUpperCase()
  return isName
    ? ({ weight: 'bold', size: index === 0 ? largest : Math.min(largest, 12) } as const)
    : ({ weight: 'regular', size: 9 } as const)
}

/** The name of an office stands on one line where it can, if need be in a smaller size. */
function fitting<Face extends { weight: 'regular' | 'bold'; size: number }>(
  fonts: Fonts,
  text: string,
  { width, ...face }: Face & { width: number },
): { weight: Face['weight']; size: number } {
  if (face.weight === 'regular') return face
  const size = Math.floor((face.size * 2 * width) / setLine(fonts, text, face).width) / 2
  return size >= face.size || size < smallestName ? face : { ...face, size }
}
