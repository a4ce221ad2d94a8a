import type { Breakdown, MayRead } from './hide-small.ts'
import type { PaperCell, PaperColumn, PaperTable } from './paper.ts'
import type { PaperWords } from './paper-words.ts'
import { type NamedPart, type Part, shareOf } from './recap.ts'

export type PartTable = {
  of: Breakdown
  title: string
  heading: string
  parts: readonly NamedPart[]
  nameOf: (key: string) => string
  /** What stands under the columns; null where the rows overlap. */
  total: Part | null
}

/** Registered, present by sex, present, share and walk-ins, of each part and of all. */
export function partTable(
  { of, title, heading, parts, nameOf, total }: PartTable,
  words: PaperWords,
  mayRead: MayRead,
) {
  const { columns, total: totalWord, hiddenSmall } = words.papers
  const hasUnknown = [...parts, ...(total ? [total] : [])].some(({ sexUnknown }) => sexUnknown > 0)
  const figures = ['registered', 'men', 'women', ...(hasUnknown ? (['sexUnknown'] as const) : []), 'present'] as const
  const cellsOf = (from: Breakdown | 'total', key: string, part: Part): PaperCell[] => {
    const read = (figure: keyof Part) => (mayRead(from, key, figure) ? part[figure] : hiddenSmall)
    const share = shareOf(part)
    const isShareRead = mayRead(from, key, 'listed') && mayRead(from, key, 'registered')
    return [
      ...figures.map(read),
      share === null ? '–' : isShareRead ? words.format.share(share) : hiddenSmall,
      read('walkIns'),
    ]
  }
  const number = (name: string): PaperColumn => ({ heading: name, share: 10, kind: 'number' })
  const rows = parts.map((part) => [nameOf(part.key), ...cellsOf(of, part.key, part)])
  return {
    kind: 'table',
    title,
    columns: [
      { heading, share: 34, kind: 'text' },
      ...figures.map((figure) => number(columns[figure])),
      { heading: columns.share, share: 9, kind: 'number' },
      number(columns.walkIns),
    ],
    rows: inTurn(rows),
    count: rows.length,
    ...(total && { totals: [totalWord, ...cellsOf('total', '', total)] }),
  } satisfies PaperTable
}

/** Rows that are all there already, for those who read one after another. */
export async function* inTurn<T>(rows: readonly T[]): AsyncGenerator<T> {
  yield* rows
}
