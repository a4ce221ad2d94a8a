import { sessionLine, sessionOf } from './attendance-paper.ts'
import { dayLine, fileNameOf, framed, placeLine, type PaperFrame } from './paper-frame.ts'
import type { PaperOf } from './paper-request.ts'
import type { Paper } from './paper.ts'
import { type ListCount, nameCell, numbered, type PersonListed } from './person-listed.ts'

/** The list on which transport money is received: who was there, with amounts that the treasurer writes. */
export function transportPaper(
  frame: PaperFrame,
  { day, role, sessionId }: PaperOf<'transport'>,
  { rows, count }: { rows: AsyncIterable<PersonListed>; count: ListCount },
): Paper {
  const { papers, role: roles } = frame.words
  const { columns } = papers
  return framed(frame, {
    title: papers.transport.title,
    fileName: fileNameOf(papers.transport.file, role && roles[role], sessionOf(frame, sessionId)?.code ?? null, day),
    orientation: 'landscape',
    lines: [
      dayLine(frame, day),
      ...placeLine(frame),
      sessionLine(frame, sessionId),
      `${papers.role}: ${role === null ? papers.everyRole : roles[role]}`,
    ],
    blocks: [
      {
        kind: 'table',
        title: '',
        columns: [
          { heading: columns.number, share: 5, kind: 'number' },
          { heading: columns.name, share: 30, kind: 'text' },
          { heading: columns.community, share: 20, kind: 'text' },
          { heading: columns.grade, share: 7, kind: 'text' },
          { heading: columns.amount, share: 13, kind: 'text' },
          { heading: columns.tax, share: 12, kind: 'text' },
          { heading: columns.received, share: 13, kind: 'text' },
          { heading: columns.signature, share: 20, kind: 'sign' },
        ],
        rows: numbered(rows, (person) => [nameCell(person, frame.words), person.community, '', '', '', '', '']),
        count: count.people,
      },
      { kind: 'note', text: papers.transport.note },
    ],
  })
}
