import { dayLine, fileNameOf, framed, placeLine, titled, type PaperFrame } from './paper-frame.ts'
import type { PaperOf } from './paper-request.ts'
import type { Paper } from './paper.ts'
import { fill } from './paper-words.ts'
import { type ListCount, nameCell, numbered, type PersonListed } from './person-listed.ts'

/** Somebody who was given an item: when, at which desk, and how often. */
export type Receiver = PersonListed & { deskName: string; times: number }

/** Daftar tanda terima: who was given an item, for a signature beside it. */
export function handoverPaper(
  frame: PaperFrame,
  { day, role }: PaperOf<'handover'>,
  list: { itemName: string; rows: AsyncIterable<Receiver>; count: ListCount; pieces: number },
): Paper {
  const { papers, format, role: roles } = frame.words
  const { columns } = papers
  return framed(frame, {
    title: fill(papers.handover.title, { item: titled(list.itemName) }),
    fileName: fileNameOf(papers.handover.file, list.itemName, role && roles[role], day),
    orientation: 'portrait',
    lines: [dayLine(frame, day), ...placeLine(frame)],
    blocks: [
      {
        kind: 'table',
        title: '',
        columns: [
          { heading: columns.number, share: 5, kind: 'number' },
          { heading: columns.name, share: 32, kind: 'text' },
          { heading: columns.community, share: 22, kind: 'text' },
          { heading: fill(columns.time, { zone: format.zone(frame.madeAt) }), share: 9, kind: 'text' },
          { heading: columns.desk, share: 12, kind: 'text' },
          { heading: columns.times, share: 9, kind: 'number' },
          { heading: columns.signature, share: 20, kind: 'sign' },
        ],
        rows: numbered(list.rows, (receiver) => [
          nameCell(receiver, frame.words),
          receiver.community,
          receiver.at === null ? '' : format.time(receiver.at),
          receiver.deskName,
          receiver.times,
          '',
        ]),
        count: list.count.people,
      },
      {
        kind: 'note',
        text: fill(papers.handover.sum, {
          count: format.number(list.count.people),
          pieces: format.number(list.pieces),
        }),
      },
    ],
  })
}
