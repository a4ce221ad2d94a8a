import type { PaperCell, PaperColumn } from '../reports/paper.ts'
import type { Weight } from './font-files.ts'
import type { Flow } from './flow.ts'
import { mm } from './measures.ts'

export type Column = PaperColumn & { x: number; width: number; pad: number }

export const tableSize = 9
/** Between letters and lines; a narrow column needs its room for letters. */
const pad = { most: mm(1.6), least: mm(0.9), share: 0.08 }
/** Two hands' signatures side by side. */
const signWidth = mm(38)

/** Rows that the widths of columns are made for. */
const looked = 60

export type Ahead<Row> = {
  first: readonly Row[]
  /** Nothing comes after them. */
  isAll: boolean
  rows: AsyncIterable<Row>
}

export async function lookAhead<Row>(from: AsyncIterable<Row>): Promise<Ahead<Row>> {
  const iterator = from[Symbol.asyncIterator]()
  const first: Row[] = []
  let next = await iterator.next()
  for (; next.done !== true && first.length < looked; next = await iterator.next()) first.push(next.value)

  async function* all(): AsyncGenerator<Row> {
    yield* first
    for (; next.done !== true; next = await iterator.next()) yield next.value
  }
  return { first, isAll: next.done === true, rows: all() }
}

/**
 * Columns as wide as their shares, but none so narrow that it breaks a word or a phone number: what it lacks is taken
 * from those that have more than they need.
 */
export function placeColumns(
  flow: Flow,
  columns: readonly PaperColumn[],
  samples: readonly (readonly PaperCell[])[],
): Column[] {
  const shares = columns.reduce((sum, { share }) => sum + share, 0)
  const wanted = columns.map(({ share }) => (flow.width * share) / shares)
  const pads = wanted.map((width) => Math.max(pad.least, Math.min(pad.most, width * pad.share)))
  const least = columns.map((column, index) => {
    const cells = samples.map((row) => row[index]).filter((cell) => typeof cell === 'string')
    if (column.kind === 'sign') return signWidth
    // A heading may break behind a stroke; a phone number in a cell may not.
    const widest = Math.max(
      widestWord(flow, column.heading.split(/(?<=[/-])/), 'bold'),
      widestWord(flow, cells, 'regular'),
    )
    // Whoever writes an address into a name does not take the page from the others.
    return Math.min((widest * tableSize) / 1000 + 2 * (pads[index] ?? 0) + 0.5, flow.width * 0.3)
  })
  const lacking = wanted.reduce((sum, width, index) => sum + Math.max(0, (least[index] ?? 0) - width), 0)
  const spare = wanted.map((width, index) => Math.max(0, width - (least[index] ?? 0)))
  const spares = spare.reduce((sum, width) => sum + width, 0)
  const taken = spares === 0 ? 0 : Math.min(1, lacking / spares)
  const given = lacking === 0 ? 0 : Math.min(1, spares / lacking)
  let x = flow.left
  return columns.map((column, index) => {
    const asked = wanted[index] ?? 0
    const width = asked - (spare[index] ?? 0) * taken + Math.max(0, (least[index] ?? 0) - asked) * given
    const placed = { ...column, x, width, pad: pads[index] ?? 0 }
    x += width
    return placed
  })
}

function widestWord(flow: Flow, texts: readonly string[], weight: Weight): number {
  let widest = 0
  for (const text of texts)
    for (const word of text.slice(0, 200).split(/[\s\u00A0]+/))
      widest = Math.max(widest, flow.file.fonts.shapeWord(word, weight).width)
  return widest
}
