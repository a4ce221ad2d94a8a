import { dayLine, fileNameOf, framed, placeLine, titled, type PaperFrame } from './paper-frame.ts'
import type { PaperOf } from './paper-request.ts'
import type { Paper, PaperColumn } from './paper.ts'
import { fill, type PaperWords } from './paper-words.ts'
import { type ListCount, nameCell, numbered, type PersonListed, phoneCell, sexCell } from './person-listed.ts'

/** Daftar hadir: who was there, or who is to sign, of one day, session and role. */
export function attendancePaper(
  frame: PaperFrame,
  request: PaperOf<'attendance'>,
  { rows, count }: { rows: AsyncIterable<PersonListed>; count: ListCount },
): Paper {
  const { papers, role, format } = frame.words
  const { columns } = papers
  const isToSign = request.who === 'expected'
  const hasDrawn = request.signatures === 'drawn' && !isToSign
  const words = papers.attendance
  const zone = format.zone(frame.madeAt)
  const [named, plain] = isToSign ? [words.signingTitle, words.signingTitleAll] : [words.title, words.titleAll]
  const headings: PaperColumn[] = [
    { heading: columns.number, share: 5, kind: 'number' },
    { heading: columns.name, share: 32, kind: 'text' },
    { heading: columns.community, share: 22, kind: 'text' },
    { heading: columns.sex, share: 5, kind: 'text' },
    { heading: columns.phone, share: 16, kind: 'text' },
    ...(isToSign ? [] : [{ heading: fill(columns.time, { zone }), share: 9, kind: 'text' as const }]),
    { heading: columns.signature, share: 20, kind: hasDrawn ? 'text' : 'sign' },
  ]
  const cellsOf = (person: PersonListed) => [
    nameCell(person, frame.words),
    person.community,
    sexCell(person, frame.words),
    phoneCell(person, request.phones),
    ...(isToSign ? [] : [person.at === null ? '' : format.time(person.at)]),
    (hasDrawn && person.signature) || '',
  ]
  return framed(frame, {
    title: request.role === null ? plain : fill(named, { role: titled(role[request.role]) }),
    fileName: fileNameOf(
      isToSign ? words.signingFile : words.file,
      request.role && role[request.role],
      sessionOf(frame, request.sessionId)?.code ?? null,
      request.day,
    ),
    orientation: 'portrait',
    lines: [dayLine(frame, request.day), ...placeLine(frame), sessionLine(frame, request.sessionId)],
    blocks: [
      { kind: 'table', title: '', columns: headings, rows: numbered(rows, cellsOf), count: count.people },
      { kind: 'note', text: sumSentence(count, frame.words) },
      ...(hasDrawn ? [{ kind: 'note' as const, text: words.drawn }] : []),
    ],
  })
}

export function sessionOf({ sessions }: PaperFrame, sessionId: string | null) {
  return sessions.find(({ id }) => id === sessionId)
}

export function sessionLine(frame: PaperFrame, sessionId: string | null): string {
  const { papers } = frame.words
  return `${papers.session}: ${sessionOf(frame, sessionId)?.name ?? papers.wholeEvent}`
}

/** How many they are, and how many of them came in another way. */
function sumSentence({ people, walkIns, represented }: ListCount, { papers, format }: PaperWords): string {
  const words = papers.attendance
  return [
    fill(words.sum, { count: format.number(people) }),
    ...(walkIns > 0 ? [fill(words.sumWalkIns, { count: format.number(walkIns) })] : []),
    ...(represented > 0 ? [fill(words.sumRepresented, { count: format.number(represented) })] : []),
  ].join(' ')
}
