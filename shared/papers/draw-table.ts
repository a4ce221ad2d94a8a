import type { DrawnSignature, PaperCell, PaperTable } from '../reports/paper.ts'
import { breakText, type Line } from './break-text.ts'
import type { Weight } from './font-files.ts'
import { drawHeadingText } from './draw-heading.ts'
import { drawLines, type Flow, heightOf } from './flow.ts'
import { mm } from './measures.ts'
import { type Column, lookAhead, placeColumns, tableSize as size } from './place-columns.ts'

type SetRow = { cells: readonly (readonly Line[])[]; row: readonly PaperCell[]; height: number; weight: Weight }

export type TableWork = {
  /** What stands above it; null where a heading before it says so. */
  title: string | null
  numberOf: (value: number) => string
  /** What stands in a table without rows. */
  nothing: string
  /** Room that the last row takes with it to its page, for whoever signs. */
  keepBelow: number
  /** After each row: waits, tells the progress, and throws when nobody wants the paper any more. */
  onRow: () => Promise<void>
}

/** Above and below the letters of a cell. */
const pad = mm(1.2)
const hair = 0.5
/** A cell to be signed in has to be as high as a signature. */
const signHeight = mm(9.5)

/**
 * A table with all its lines. Its headings stand on each page, a row is never broken, and the totals never stand without
 * a row. One row is held back: only then it is known whether it is the last.
 */
export async function drawTable(flow: Flow, table: PaperTable, work: TableWork): Promise<void> {
  const { first, isAll, rows } = await lookAhead(table.rows)
  const samples = [...first, ...(table.totals ? [table.totals] : [])]
  const columns = placeColumns(flow, table.columns, samples)
  const setRow = (row: readonly PaperCell[], weight: Weight = 'regular') => layRow(flow, columns, { row, weight, work })
  const heading = setHeading(flow, columns)
  const totals = table.totals && setRow(table.totals, 'bold')
  const begin = () => drawHeading(flow, columns, heading)
  if (work.title !== null) {
    const small = isAll ? wholeHeight(first.map((row) => setRow(row))) : 0
    drawHeadingText(flow, work.title, small < flow.pageHeight / 2 ? Math.max(small, mm(24)) : mm(24))
  }
  let isBegun = false

  /** A small table stands on one page where it can. */
  function wholeHeight(sets: readonly SetRow[]): number {
    return [heading, ...sets, ...(totals ? [totals] : [])].reduce((sum, { height }) => sum + height, 0)
  }
  let count = 0

  const put = (set: SetRow, keep: number) => {
    if (!isBegun) {
      flow.need(heading.height + set.height + keep)
      begin()
      isBegun = true
    } else if (flow.need(set.height + keep)) begin()
    count += 1
    drawRow(flow, columns, { set, count })
  }

  let held: SetRow | undefined
  for await (const row of rows) {
    if (held) put(held, 0)
    held = setRow(row)
    await work.onRow()
  }
  const keep = (totals?.height ?? 0) + work.keepBelow
  if (held) put(held, Math.min(keep, flow.pageHeight / 2))
  else {
    flow.need(heading.height + mm(9) + keep)
    begin()
    drawNothing(flow, work.nothing)
  }
  if (totals) drawTotals(flow, columns, totals)
  flow.y += mm(4)
}

function setHeading(flow: Flow, columns: readonly Column[]): SetRow {
  const cells = columns.map(({ heading, width, pad: side }) =>
    breakText(flow.file.fonts, heading, { weight: 'bold', size, width: width - 2 * side, most: 4 }),
  )
  return { cells, row: [], weight: 'bold', height: tallest(cells) + 2 * pad + mm(0.6) }
}

function layRow(
  flow: Flow,
  columns: readonly Column[],
  { row, weight, work }: { row: readonly PaperCell[]; weight: Weight; work: TableWork },
): SetRow {
  // Whatever somebody wrote into a name, a row stays on its page.
  const most = Math.max(1, Math.floor((flow.pageHeight / 3 - 2 * pad) / (size * 1.35)))
  const cells = columns.map(({ width, kind, pad: side }, index) => {
    const cell = row[index] ?? ''
    if (kind === 'sign' || typeof cell === 'object') return []
    const text = typeof cell === 'number' ? work.numberOf(cell) : cell
    return breakText(flow.file.fonts, text, { weight, size, width: width - 2 * side, most })
  })
  const isSigned = columns.some(({ kind }) => kind === 'sign') || row.some((cell) => typeof cell === 'object')
  const least = weight === 'regular' && isSigned ? signHeight : 0
  return { cells, row, weight, height: Math.max(tallest(cells) + 2 * pad, least) }
}

function tallest(cells: readonly (readonly Line[])[]): number {
  return Math.max(heightOf([{ width: 0, parts: [] }], size), ...cells.map((lines) => heightOf(lines, size)))
}

function drawHeading(flow: Flow, columns: readonly Column[], { cells, height }: SetRow): void {
  flow.file.pen.box([flow.left, flow.y], [flow.width, height], { grey: 0.92 })
  drawGrid(flow, columns, { height, isFirst: true })
  for (const [index, column] of columns.entries())
    drawCell(flow, column, { lines: cells[index] ?? [], height, align: 'center' })
  flow.y += height
}

function drawRow(flow: Flow, columns: readonly Column[], { set, count }: { set: SetRow; count: number }): void {
  const { cells, row, height } = set
  drawGrid(flow, columns, { height })
  for (const [index, column] of columns.entries()) {
    const cell = row[index] ?? ''
    if (column.kind === 'sign') drawSignCell(flow, column, { cell, count, height })
    else if (typeof cell === 'object') drawSignature(flow, column, { cell, height })
    else drawCell(flow, column, { lines: cells[index] ?? [], height, align: alignOf(column) })
  }
  flow.y += height
}

function drawTotals(flow: Flow, columns: readonly Column[], set: SetRow): void {
  flow.file.pen.box([flow.left, flow.y], [flow.width, set.height], { grey: 0.96 })
  drawGrid(flow, columns, { height: set.height, isFirst: true })
  for (const [index, column] of columns.entries())
    drawCell(flow, column, { lines: set.cells[index] ?? [], height: set.height, align: alignOf(column) })
  flow.y += set.height
}

function drawNothing(flow: Flow, word: string): void {
  const height = mm(9)
  const lines = breakText(flow.file.fonts, word, { weight: 'regular', size, width: flow.width })
  flow.file.pen.frame([flow.left, flow.y], [flow.width, height], hair)
  const y = flow.y + (height - heightOf(lines, size)) / 2
  drawLines(flow, lines, { x: flow.left, y, width: flow.width, size, align: 'center' })
  flow.y += height
}

/** Lines between the columns, at both sides and below; above too where a table begins. */
function drawGrid(
  flow: Flow,
  columns: readonly Column[],
  { height, isFirst = false }: { height: number; isFirst?: boolean },
) {
  const [top, bottom, right] = [flow.y, flow.y + height, flow.left + flow.width]
  const across = (y: number) => [[flow.left, y] as const, [right, y] as const]
  const down = (x: number) => [[x, top] as const, [x, bottom] as const]
  const paths = [...columns.map(({ x }) => down(x)), down(right), across(bottom)]
  flow.file.pen.rules(isFirst ? [...paths, across(top)] : paths, { width: hair })
}

function drawCell(
  flow: Flow,
  { x, width, pad: side }: Column,
  { lines, height, align }: { lines: readonly Line[]; height: number; align: 'left' | 'center' | 'right' },
): void {
  const y = flow.y + (height - heightOf(lines, size)) / 2
  drawLines(flow, lines, { x: x + side, y, width: width - 2 * side, size, align })
}

function drawSignature(
  flow: Flow,
  { x, width, pad: side }: Column,
  { cell, height }: { cell: DrawnSignature; height: number },
): void {
  flow.file.pen.signature(cell, [x + side, flow.y + mm(0.8)], [width - 2 * side, height - mm(1.6)])
}

/** Numbered as the row is, odd ones at the left and even ones at the right, so that hands have room. */
function drawSignCell(
  flow: Flow,
  { x, width, pad: side }: Column,
  { cell, count, height }: { cell: PaperCell; count: number; height: number },
): void {
  const { fonts, pen } = flow.file
  const half = width / 2
  const left = x + (count % 2 === 1 ? 0 : half)
  const number = breakText(fonts, typeof cell === 'object' || cell === '' ? `${count}.` : String(cell), {
    weight: 'regular',
    size: 8,
    width: half,
  })
  drawLines(flow, number, { x: left + side, y: flow.y + height - mm(1.6) - heightOf(number, 8), width: half, size: 8 })
  const from = left + side + (number[0]?.width ?? 0) + mm(1)
  const line = flow.y + height - mm(2.4)
  if (typeof cell === 'object') {
    pen.signature(cell, [from, flow.y + mm(0.8)], [left + half - side - from, height - mm(1.6)])
    return
  }
  const rule = [[from, line] as const, [left + half - side, line] as const]
  pen.rules([rule], { width: 0.5, grey: 0.35, dash: '0.8 1.6' })
}

function alignOf({ kind }: Column): 'left' | 'right' {
  return kind === 'number' ? 'right' : 'left'
}
