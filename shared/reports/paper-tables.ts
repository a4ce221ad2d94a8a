import type { Paper, PaperBlock, PaperCell, PaperTable } from './paper.ts'

/** A table for a workbook or for separated values; without headings it begins with its first row. */
export type ReportTable = {
  name: string
  headings: readonly string[]
  rows: AsyncIterable<readonly (string | number)[]>
}

/**
 * A paper as tables: what it says beside its tables on a sheet of its own, first where that is the heart of it, and each
 * table with what stands under it.
 */
export function paperTables(paper: Paper, about: string): ReportTable[] {
  const tables = paper.blocks.flatMap((block) =>
    block.kind === 'table' ? [tableOf(paper, block)] : timelineTable(block),
  )
  const told: ReportTable = { name: about, headings: [], rows: toldBy(paper) }
  const isHeart = paper.blocks.some(({ kind }) => kind === 'facts')
  return isHeart ? [{ ...told, name: paper.title }, ...tables] : [...tables, told]
}

/** The one table of a list; null for a paper that is more than that. */
export function onlyTable(paper: Paper): ReportTable | null {
  const [first, ...others] = paper.blocks.filter((block): block is PaperTable => block.kind === 'table')
  return first && others.length === 0 ? tableOf(paper, first) : null
}

function tableOf(paper: Paper, { title, columns, rows, totals }: PaperTable): ReportTable {
  return {
    name: title === '' ? paper.title : title,
    headings: columns.map(({ heading }) => heading),
    rows: plainRows(rows, totals),
  }
}

async function* plainRows(rows: PaperTable['rows'], totals: PaperTable['totals']) {
  for await (const row of rows) yield row.map(plainCell)
  if (totals) yield totals.map(plainCell)
}

/** A drawing has no place in a cell: a tick says that there is one. */
function plainCell(cell: PaperCell): string | number {
  return typeof cell === 'object' ? '✓' : cell
}

function timelineTable(block: PaperBlock): ReportTable[] {
  if (block.kind !== 'timeline') return []
  async function* rows() {
    if (block.kind === 'timeline') for (const { label, value } of block.stretches) yield [label, value]
  }
  return [{ name: block.title, headings: [], rows: rows() }]
}

async function* toldBy(paper: Paper) {
  yield [paper.title]
  for (const line of paper.lines) yield [line]
  for (const block of paper.blocks) {
    if (block.kind === 'facts') yield* block.facts
    else if (block.kind === 'heading' || block.kind === 'text' || block.kind === 'note') yield [block.text]
  }
}
