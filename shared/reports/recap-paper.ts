import type { ExceptionLine } from './exception.ts'
import { exceptionKinds } from './exception.ts'
import { everythingIsRead, hideSmall, type MayRead } from './hide-small.ts'
import { namePart } from './name-part.ts'
import { dayLine, fileNameOf, framed, placeLine, type PaperFrame } from './paper-frame.ts'
import type { PaperOf } from './paper-request.ts'
import type { Paper, PaperBlock } from './paper.ts'
import { fill, type PaperWords } from './paper-words.ts'
import { partTable } from './part-table.ts'
import type { Recap } from './recap.ts'
import { dataFacts, totalFacts } from './recap-facts.ts'
import { deskTable, itemTable, timelineBlock, timelineFacts } from './timeline-block.ts'

/** What happened apart from the plan, one after another. */
export type Exceptions = { rows: AsyncIterable<ExceptionLine>; count: number }

/** Rekap kehadiran: the totals, every breakdown of them, when people came, what went another way, and the items. */
export function recapPaper(
  frame: PaperFrame,
  { day, role, hidesSmall }: PaperOf<'recap'>,
  recap: Recap,
  exceptions: Exceptions,
): Paper {
  const { words } = frame
  const { papers } = words
  const mayRead = hidesSmall ? hideSmall(recap) : everythingIsRead
  return framed(frame, {
    title: papers.recap.title,
    fileName: fileNameOf(papers.recap.file, role && words.role[role], day),
    orientation: 'portrait',
    lines: [
      dayLine(frame, day),
      ...placeLine(frame),
      ...(role === null ? [] : [`${papers.role}: ${words.role[role]}`]),
    ],
    blocks: [
      { kind: 'heading', text: papers.recap.totals },
      { kind: 'facts', facts: totalFacts(recap, words, hidesSmall) },
      { kind: 'note', text: papers.recap.basis },
      ...(hidesSmall ? [{ kind: 'note' as const, text: papers.hiddenNote }] : []),
      ...partBlocks(frame, recap, mayRead),
      ...timelineBlock(recap, words),
      { kind: 'facts', facts: timelineFacts(frame, recap, hidesSmall) },
      deskTable(recap, words),
      ...exceptionBlocks(words, recap, exceptions, hidesSmall),
      ...itemTable(recap, words),
      { kind: 'heading', text: papers.recap.data },
      { kind: 'facts', facts: dataFacts(recap, words) },
    ],
  })
}

function partBlocks(frame: PaperFrame, recap: Recap, mayRead: MayRead): PaperBlock[] {
  const { words, sessions } = frame
  const { recap: titles } = words.papers
  const tables = [
    { of: 'community', title: titles.byCommunity, heading: words.papers.columns.community, parts: recap.byCommunity },
    { of: 'role', title: titles.byRole, heading: words.papers.role, parts: recap.byRole },
    { of: 'session', title: titles.bySession, heading: words.papers.session, parts: recap.bySession },
    { of: 'group', title: titles.byGroup, heading: titles.byGroup, parts: recap.byGroup },
    { of: 'age', title: titles.byAge, heading: titles.byAge, parts: recap.byAge },
  ] as const
  return tables
    .filter(({ of, parts }) => parts.length > 0 && (of !== 'group' || parts.some(({ key }) => key !== '')))
    .map((table) =>
      partTable(
        { ...table, nameOf: namePart(table.of, words, sessions), total: table.of === 'session' ? null : recap.totals },
        words,
        mayRead,
      ),
    )
}

/** Outside the ministry only how many of each kind, for the lines name people. */
function exceptionBlocks(
  words: PaperWords,
  { exceptions: counts }: Recap,
  { rows, count }: Exceptions,
  hidesSmall: boolean,
): PaperBlock[] {
  const { papers, format } = words
  const { columns, recap } = papers
  if (count === 0)
    return [
      { kind: 'heading', text: recap.exceptions },
      { kind: 'text', text: recap.noExceptions },
    ]
  const counted = exceptionKinds.flatMap((kind): [string, string][] => {
    const times = counts[kind] ?? 0
    return times === 0 ? [] : [[papers.exception[kind], format.number(times)]]
  })
  if (hidesSmall)
    return [
      { kind: 'heading', text: recap.exceptions },
      { kind: 'facts', facts: counted },
      { kind: 'note', text: recap.exceptionsCounted },
    ]
  return [
    { kind: 'heading', text: recap.exceptions },
    { kind: 'facts', facts: counted },
    {
      kind: 'table',
      title: recap.exceptions,
      columns: [
        { heading: fill(columns.time, { zone: format.zone(0) }), share: 12, kind: 'text' },
        { heading: columns.kind, share: 18, kind: 'text' },
        { heading: columns.name, share: 24, kind: 'text' },
        { heading: columns.why, share: 26, kind: 'text' },
        { heading: columns.desk, share: 11, kind: 'text' },
        { heading: columns.officer, share: 11, kind: 'text' },
      ],
      rows: mapped(rows, (line) => [
        format.shortDateTime(line.at),
        papers.exception[line.kind],
        line.name,
        [line.sessionName, line.why].filter((part) => part !== '').join(': '),
        line.deskName,
        line.officerName,
      ]),
      count,
    },
  ]
}

async function* mapped<T>(rows: AsyncIterable<T>, cellsOf: (row: T) => readonly string[]) {
  for await (const row of rows) yield cellsOf(row)
}
