import type { DrawnSignature } from '../reports/paper.ts'
import type { Line } from './break-text.ts'
import type { EmbeddedFont } from './open-fonts.ts'

/** Grey from 0, black, to 1, white. Papers are black on white: they are copied and faxed. */
type Ink = { grey?: number }
type Point = readonly [x: number, y: number]

type Target = { write: (operators: string) => void; noteFont: (font: EmbeddedFont) => void; isUpright?: boolean }

/** Draws on a page whose origin is at the top left, in points; a baseline is where letters stand. */
export function penOn({ write, noteFont, isUpright = false }: Target) {
  return {
    text(line: Line, place: Point, { size, grey = 0 }: Ink & { size: number }): void {
      let operators = `${round(grey)} g BT 1 0 0 ${isUpright ? 1 : -1} ${at(place)} Tm`
      let used: EmbeddedFont | undefined
      let raised = 0
      let codes = ''
      const put = () => {
        if (codes !== '') operators += ` [${codes.replaceAll('><', '')}] TJ`
        codes = ''
      }
      for (const { font, codes: more, rise } of line.parts) {
        if (font !== used || rise !== raised) put()
        if (font !== used) operators += ` /${font.id} ${round(size)} Tf`
        if (rise !== raised) operators += ` ${round((rise * size) / 1000)} Ts`
        if (font !== used) noteFont(font)
        used = font
        raised = rise
        codes += more
      }
      put()
      write(`${operators}${raised === 0 ? '' : ' 0 Ts'} ET`)
    },
    /** Lines from point to point, each a path of its own. */
    rules(
      paths: readonly (readonly Point[])[],
      { width, grey = 0, dash = '' }: Ink & { width: number; dash?: string },
    ) {
      const drawn = paths.map((path) => path.map((point, index) => `${at(point)} ${index === 0 ? 'm' : 'l'}`).join(' '))
      write(`q ${round(grey)} G ${round(width)} w [${dash}] 0 d ${drawn.join(' ')} S Q`)
    },
    box([x, y]: Point, [width, height]: Point, { grey = 0 }: Ink): void {
      write(`${round(grey)} g ${round(x)} ${round(y)} ${round(width)} ${round(height)} re f`)
    },
    /** Squares of a grid, those in a row that touch as one bar, so that no hair line runs between them. */
    squares(rows: readonly (readonly boolean[])[], [x, y]: Point, side: number): void {
      const bars = rows.flatMap((row, down) =>
        Array.from(row, (isInk, across) => {
          if (!isInk || row[across - 1] === true) return ''
          const end = row.indexOf(false, across)
          const count = (end === -1 ? row.length : end) - across
          return ` ${exact(x + across * side)} ${exact(y + down * side)} ${exact(count * side)} ${exact(side)} re`
        }),
      )
      write(`0 g${bars.join('')} f`)
    },
    frame([x, y]: Point, [width, height]: Point, line: number): void {
      write(`q 0 G ${round(line)} w ${round(x)} ${round(y)} ${round(width)} ${round(height)} re S Q`)
    },
    /** A signature as it was drawn, as large as its box allows, in the middle of it. */
    signature(drawn: DrawnSignature, [x, y]: Point, [width, height]: Point): void {
      const scale = Math.min(width / drawn.width, height / drawn.height)
      const left = x + (width - drawn.width * scale) / 2
      const top = y + (height - drawn.height * scale) / 2
      const placed = (across: number, down: number) => at([left + across * scale, top + down * scale])
      let path = ''
      let last: Point = [0, 0]
      for (const [, verb, numbers = ''] of drawn.signature.matchAll(/([MLh])([\d. ]*)/g)) {
        const [first = 0, second = 0] = numbers.trim().split(' ').map(Number)
        last = verb === 'h' ? [last[0] + first, last[1]] : [first, second]
        path += ` ${placed(...last)} ${verb === 'M' ? 'm' : 'l'}`
      }
      write(`q 0 G 0.9 w 1 J 1 j${path} S Q`)
    },
  }
}

function at([x, y]: Point): string {
  return `${round(x)} ${round(y)}`
}

/** Finer than a place on the paper has to be: sides add up across a code. */
function exact(value: number): string {
  return String(Math.round(value * 10_000) / 10_000)
}

function round(value: number): string {
  return String(Math.round(value * 100) / 100)
}
