import type { Line } from './break-text.ts'
import { breakText, type Face } from './break-text.ts'
import type { Measures } from './measures.ts'
import type { PaperFile } from './open-paper-file.ts'

/** Where on a page the next thing is drawn: from top to bottom, and on a new page when there is no room left. */
export type Flow = {
  file: PaperFile
  left: number
  width: number
  y: number
  /** What a whole empty page has room for. */
  pageHeight: number
  room: () => number
  newPage: () => void
  /** Goes to a new page unless this much fits here. Says whether it did. */
  need: (height: number) => boolean
}

/** How far apart lines of text stand, in sizes. */
export const leading = 1.35
/** Where letters stand below the top of their line, in sizes. */
export const ascent = 0.98

export function flowOn(file: PaperFile, measures: Measures): Flow {
  const bottom = measures.height - measures.bottom
  const flow: Flow = {
    file,
    left: measures.left,
    width: measures.width - measures.left - measures.right,
    y: measures.top,
    pageHeight: bottom - measures.top,
    room: () => bottom - flow.y,
    newPage() {
      file.addPage()
      flow.y = measures.top
    },
    need(height) {
      if (height <= flow.room() + 0.01 || flow.y === measures.top) return false
      flow.newPage()
      return true
    },
  }
  flow.newPage()
  return flow
}

export type Align = 'left' | 'center' | 'right'

/** Lines of one text below one another, from the top of a box; returns nothing, for its height is known beforehand. */
export function drawLines(
  flow: Flow,
  lines: readonly Line[],
  box: { x: number; y: number; width: number; size: number; align?: Align; grey?: number },
): void {
  const { x, y, width, size, align = 'left', grey = 0 } = box
  for (const [index, line] of lines.entries()) {
    const shift = align === 'left' ? 0 : (width - line.width) / (align === 'center' ? 2 : 1)
    flow.file.pen.text(line, [x + shift, y + (index * leading + ascent) * size], { size, grey })
  }
}

export function heightOf(lines: readonly Line[], size: number): number {
  return lines.length * leading * size
}

export function textHeight(flow: Flow, text: string, { weight, size }: Face): number {
  return heightOf(breakText(flow.file.fonts, text, { weight, size, width: flow.width }), size)
}

/** A text over the whole width, each line where there is room for it. */
export function drawText(
  flow: Flow,
  text: string,
  options: Face & { align?: Align; grey?: number; keep?: number },
): void {
  const { weight, size, align = 'left', grey = 0, keep = 0 } = options
  const lines = breakText(flow.file.fonts, text, { weight, size, width: flow.width })
  flow.need(Math.min(lines.length, 3) * leading * size + keep)
  for (const line of lines) {
    flow.need(leading * size)
    drawLines(flow, [line], { x: flow.left, y: flow.y, width: flow.width, size, align, grey })
    flow.y += leading * size
  }
}
