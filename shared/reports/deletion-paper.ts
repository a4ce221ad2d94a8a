import { catalogue } from '../messages/catalogue.ts'
import { headquartersCatalogue } from '../messages/headquarters-catalogue.ts'
import type { ErasureReason } from '../records/erasure-reasons.ts'
import type { RecordKind } from '../records/record.ts'
import { eventDay } from '../time/event-day.ts'
import { dateInWords } from './date-in-words.ts'
import { fileNameOf, framed, type PaperFrame } from './paper-frame.ts'
import type { Paper, PaperBlock } from './paper.ts'
import { fill } from './paper-words.ts'

/** One erasure as its record tells it. It names whom by the number of the record alone. */
export type ErasureListed = {
  recordId: string
  at: number
  because: ErasureReason
  by: string
  emptied: readonly { kind: RecordKind; count: number }[]
}

/** Backups that are older than the last erasure, by their times; null where there are none. */
export type OlderBackups = { count: number; from: number; to: number } | null

/** Berita acara pemusnahan: what was destroyed and why, when and by whom, what remains, and what it does not reach. */
export function deletionPaper(
  frame: PaperFrame,
  { erasures, backups }: { erasures: readonly ErasureListed[]; backups: OlderBackups },
): Paper {
  const { event, words } = frame
  const { personalData } = catalogue[words.language]
  const { kind: kinds } = headquartersCatalogue[words.language].headquarters
  const { deletionPaper: own, because } = personalData
  const { columns } = own
  const { format } = words
  const counted = countsOf(erasures)
  const emptied = counted.reduce((sum, [, count]) => sum + count, 0)
  const opening = fill(own.opening, {
    ...dateInWords(eventDay(frame.madeAt, event.zone), words.language),
    time: format.timeWithZone(frame.madeAt),
    event: event.name,
  })
  const column = (heading: string, share: number, kind: 'text' | 'number' = 'text') => ({ heading, share, kind })
  const kindsTable: PaperBlock = {
    kind: 'table',
    title: own.kinds,
    columns: [column(columns.kind, 80), column(columns.count, 20, 'number')],
    rows: rowsOf(counted.map(([kind, count]) => [kinds[kind], count])),
    count: counted.length,
  }
  const told: PaperBlock[] =
    erasures.length === 0
      ? [{ kind: 'text', text: own.none }]
      : [
          {
            kind: 'facts',
            facts: [
              [own.entries, format.number(erasures.length)],
              [own.records, format.number(emptied)],
            ],
          },
          {
            kind: 'table',
            title: own.table,
            columns: [
              column(columns.record, 26),
              column(columns.at, 22),
              column(columns.because, 24),
              column(columns.by, 16),
              column(columns.emptied, 12, 'number'),
            ],
            rows: rowsOf(
              erasures.map(({ recordId, at, because: why, by, emptied: gone }) => [
                recordId,
                `${format.date(at)}, ${format.timeWithZone(at)}`,
                because[why],
                by,
                gone.reduce((sum, { count }) => sum + count, 0),
              ]),
            ),
            count: erasures.length,
          },
          ...(counted.length === 0 ? [] : [kindsTable]),
        ]
  const kept = backups && {
    count: backups.count,
    from: format.date(backups.from),
    to: format.date(backups.to),
  }
  return framed(frame, {
    title: own.title,
    fileName: fileNameOf(own.file, eventDay(frame.madeAt, event.zone)),
    orientation: 'portrait',
    lines: [],
    blocks: [
      { kind: 'text', text: opening },
      ...told,
      { kind: 'heading', text: own.goneTitle },
      { kind: 'text', text: own.gone },
      { kind: 'heading', text: own.staysTitle },
      { kind: 'text', text: own.stays },
      { kind: 'heading', text: own.limitsTitle },
      { kind: 'text', text: own.limits },
      { kind: 'text', text: kept ? fill(own.backups, kept) : own.noBackups },
    ],
  })
}

function countsOf(erasures: readonly ErasureListed[]): [RecordKind, number][] {
  const counts = new Map<RecordKind, number>()
  for (const { emptied } of erasures)
    for (const { kind, count } of emptied) counts.set(kind, (counts.get(kind) ?? 0) + count)
  return [...counts].toSorted(([a], [b]) => (a < b ? -1 : 1))
}

async function* rowsOf(rows: readonly (readonly (string | number)[])[]) {
  yield* rows
}
