import { eventDay } from '../time/event-day.ts'
import { dateInWords } from './date-in-words.ts'
import { fileNameOf, framed, type PaperFrame, placeOf } from './paper-frame.ts'
import type { PaperOf } from './paper-request.ts'
import type { Paper, PaperBlock } from './paper.ts'
import { fill } from './paper-words.ts'
import { totalFacts } from './recap-facts.ts'
import type { Recap } from './recap.ts'

/**
 * Berita acara of the closing: title, introduction with the date in words, what came of it, and the closing sentence.
 * It is dated by the last thing that happened on its day, or by now while the day goes on.
 */
export function minutesPaper(frame: PaperFrame, { day, role, hidesSmall }: PaperOf<'minutes'>, recap: Recap): Paper {
  const { event, words } = frame
  const { papers, format } = words
  const { minutes } = papers
  const place = placeOf(event)
  const opening = fill(place === '' ? minutes.openingNoPlace : minutes.opening, {
    ...dateInWords(eventDay(frame.madeAt, event.zone), words.language),
    time: format.timeWithZone(frame.madeAt),
    place,
    event: event.name,
  })
  const text = (sentence: string): PaperBlock => ({ kind: 'text', text: sentence })
  return framed(frame, {
    title: minutes.title,
    fileName: fileNameOf(minutes.file, role && words.role[role], day),
    orientation: 'portrait',
    lines: role === null ? [] : [`${papers.role}: ${words.role[role]}`],
    blocks: [
      text(opening),
      text(minutes.facts),
      { kind: 'facts', facts: totalFacts(recap, words, hidesSmall) },
      { kind: 'note', text: papers.recap.basis },
      text(heldSentence(frame, recap)),
      text(fill(minutes.exceptions, exceptionsIn(recap))),
      text(minutes.attached),
      text(minutes.closing),
    ],
  })
}

function heldSentence({ words }: PaperFrame, { timeline, deskNames }: Recap): string {
  const { papers, format } = words
  const { firstAt, lastAt, desks } = timeline
  if (firstAt === null || lastAt === null) return papers.minutes.heldNobody
  const named = desks.map(({ deskId }) => deskNames[deskId] || papers.recap.noDesk)
  const told = (at: number) => format.timeWithZone(at)
  return fill(papers.minutes.held, { desks: [...new Set(named)].join(', '), first: told(firstAt), last: told(lastAt) })
}

function exceptionsIn({ exceptions }: Recap) {
  const { refused = 0, override = 0, undone = 0, correction = 0, reprint = 0 } = exceptions
  return { refused, overrides: override, undone, corrections: correction, reprints: reprint }
}
