import { eventDay } from '../time/event-day.ts'
import type { PaperBlock, PaperTable } from './paper.ts'
import { longDay, type PaperFrame } from './paper-frame.ts'
import { fill, type PaperWords } from './paper-words.ts'
import { inTurn } from './part-table.ts'
import type { Fact } from './recap-facts.ts'
import type { PeopleRecap, Recap, Stretch, Timeline } from './recap.ts'

const quarter = 15 * 60_000

/** What a stretch is called: the time at which it begins, or its day. */
export function stretchLabel(
  { by }: Pick<Timeline, 'by'>,
  { at }: Stretch,
  { format }: Pick<PaperWords, 'format'>,
): string {
  return by === 'day' ? format.shortDate(at) : format.time(at)
}

export function timelineBlock({ timeline }: PeopleRecap, words: PaperWords): PaperBlock[] {
  if (timeline.stretches.length === 0) return []
  const { recap } = words.papers
  return [
    {
      kind: 'timeline',
      title: timeline.by === 'day' ? recap.timelineByDay : recap.timeline,
      stretches: timeline.stretches.map((stretch) => ({
        label: stretchLabel(timeline, stretch, words),
        value: stretch.count,
      })),
    },
  ]
}

/** When the first and the last came, when most did, and how many after the opening. */
export function timelineFacts(
  { words, sessions, event, madeAt }: PaperFrame,
  { timeline, late }: PeopleRecap,
  hidesSmall: boolean,
): Fact[] {
  const { papers, format } = words
  const { recap } = papers
  const { firstAt, lastAt, peak, by } = timeline
  if (firstAt === null || lastAt === null || peak === null) return []
  const isOneDay = eventDay(firstAt, event.zone) === eventDay(lastAt, event.zone)
  const told = (at: number) => (isOneDay ? format.timeWithZone(at) : format.dateTime(at))
  const count = format.number(peak.count)
  const lateCount = late && hidesSmall && late.count > 0 && late.count < 5 ? papers.hiddenSmall : late?.count
  const session = sessions.find(({ id }) => id === late?.sessionId)
  return [
    [recap.firstAt, told(firstAt)],
    [recap.lastAt, told(lastAt)],
    [
      recap.peak,
      by === 'day'
        ? fill(recap.peakDay, { day: longDay(words, eventDay(peak.at, event.zone)), count })
        : fill(recap.peakOf, {
            from: format.time(peak.at),
            to: format.timeWithZone(peak.at + quarter),
            count,
          }),
    ],
    // Before the opening nobody is late.
    ...(late && session && madeAt >= late.openedAt
      ? [
          [
            fill(recap.late, { session: session.name, time: format.timeWithZone(late.openedAt) }),
            fill(recap.people, { count: lateCount ?? 0 }),
          ] satisfies Fact,
        ]
      : []),
  ]
}

/** How many each desk let in for the first time, and from when to when. */
export function deskTable({ timeline, deskNames }: Recap, { papers, format }: PaperWords): PaperTable {
  const { columns, recap } = papers
  const total = timeline.desks.reduce((sum, { count }) => sum + count, 0)
  return {
    kind: 'table',
    title: recap.byDesk,
    columns: [
      { heading: columns.desk, share: 40, kind: 'text' },
      { heading: columns.arrivals, share: 15, kind: 'number' },
      { heading: columns.first, share: 20, kind: 'text' },
      { heading: columns.last, share: 20, kind: 'text' },
    ],
    rows: inTurn(
      timeline.desks.map(({ deskId, count, firstAt, lastAt }) => [
        deskNames[deskId] || recap.noDesk,
        count,
        format.shortDateTime(firstAt),
        format.shortDateTime(lastAt),
      ]),
    ),
    count: timeline.desks.length,
    totals: [papers.total, total, '', ''],
  }
}

export function itemTable({ items }: Recap, { papers, format }: PaperWords): PaperTable[] {
  if (items.length === 0) return []
  const { columns, recap } = papers
  const number = (heading: string) => ({ heading, share: 14, kind: 'number' as const })
  return [
    {
      kind: 'table',
      title: recap.items,
      columns: [
        { heading: papers.item, share: 30, kind: 'text' },
        ...[columns.stock, columns.given, columns.left, columns.again, columns.refused].map(number),
      ],
      rows: inTurn(
        items.map(({ name, stock, given, left, again, refused }) => [
          name,
          stock === null ? recap.notStocked : format.number(stock),
          given,
          left ?? '–',
          again,
          refused,
        ]),
      ),
      count: items.length,
    },
  ]
}
