import type { PaperPreview } from '#shared/contract/reports.ts'
import { success, type Result } from '#shared/failures/failure-code.ts'
import type { Paper, PaperCell, PaperTable } from '#shared/reports/paper.ts'
import type { PaperRequest } from '#shared/reports/paper-request.ts'
import type { Desk } from '../check-in/scan-code.ts'
import { makePaper } from './make-paper.ts'
import type { ReportSurroundings } from './make-recap.ts'

const rowsShown = 5

/** What will be in a paper. Whole numbers are never in it: only taking them out is recorded. */
export async function previewPaper(
  desk: Desk,
  request: PaperRequest,
  around: ReportSurroundings,
): Promise<Result<PaperPreview>> {
  const made = await makePaper(desk, 'phones' in request ? { ...request, phones: 'masked' } : request, around)
  return made.ok ? success(await previewOf(made.value, desk)) : made
}

async function previewOf(paper: Paper, { open }: Desk): Promise<PaperPreview> {
  const tables = paper.blocks.filter((block): block is PaperTable => block.kind === 'table')
  return {
    title: paper.title,
    lines: [...paper.lines],
    tables: await Promise.all(
      tables.map(async ({ title, columns, rows, count }) => ({
        title,
        headings: columns.map(({ heading }) => heading),
        firstRows: await firstOf(rows),
        count,
      })),
    ),
    facts: paper.blocks.flatMap((block) =>
      block.kind === 'facts' ? block.facts.map(([label, value]): [string, string] => [label, value]) : [],
    ),
    texts: paper.blocks.flatMap((block) => (block.kind === 'text' || block.kind === 'note' ? [block.text] : [])),
    signatories: paper.signatories.map(({ name, position }) => name || position).filter((words) => words !== ''),
    hasLetterhead: open.deskSetup.papers.letterhead.length > 0,
    isOneTable: tables.length === 1,
  }
}

async function firstOf(rows: AsyncIterable<readonly PaperCell[]>): Promise<string[][]> {
  const first: string[][] = []
  for await (const row of rows) {
    first.push(row.map((cell) => (typeof cell === 'object' ? '✓' : String(cell))))
    if (first.length === rowsShown) break
  }
  return first
}
