import type { GapuraEvent } from '../event/event.ts'
import type { PaperSetup } from '../event/paper-setup.ts'
import type { Session } from '../sessions/session.ts'
import type { Paper } from './paper.ts'
import { fill, type PaperWords } from './paper-words.ts'

/** What every paper of an event has around it. */
export type PaperFrame = {
  event: GapuraEvent
  sessions: readonly Session[]
  setup: PaperSetup
  words: PaperWords
  /** The event's clock: what comes later is not in it. */
  madeAt: number
}

/** The lines under a title, and who signs: the same on all papers. */
export function framed(
  { event, setup, words, madeAt }: PaperFrame,
  { lines, ...paper }: Pick<Paper, 'title' | 'fileName' | 'orientation' | 'blocks'> & { lines: readonly string[] },
): Paper {
  const { format, papers } = words
  const asOf = fill(papers.asOf, { date: format.date(madeAt), time: format.timeWithZone(madeAt) })
  const city = setup.signedIn === '' ? event.city : setup.signedIn
  const signedAt = city.includes(',') ? city : [city, format.date(madeAt)].filter(Boolean).join(', ')
  return {
    ...paper,
    lines: [event.name, ...(event.label === '' ? [] : [event.label]), ...lines, asOf],
    signedAt: setup.signatories.length === 0 ? '' : signedAt,
    signatories: setup.signatories,
  }
}

/** "Hari, tanggal: Senin, 24 Juni 2019", or that it is all of them. */
export function dayLine({ words }: PaperFrame, day: string | null): string {
  return `${words.papers.day}: ${day === null ? words.papers.allDays : longDay(words, day)}`
}

/** A calendar day with its weekday; it has no zone. */
export function longDay({ language }: PaperWords, day: string): string {
  return new Intl.DateTimeFormat(language === 'id' ? 'id-ID' : 'en-GB', {
    timeZone: 'UTC',
    weekday: 'long',
    day: 'numeric',
    month: 'long',
    year: 'numeric',
  }).format(Date.parse(day))
}

export function placeLine({ event, words }: PaperFrame): string[] {
  const place = placeOf(event)
  return place === '' ? [] : [`${words.papers.place}: ${place}`]
}

/** Place and city, unless the place names the city already. */
export function placeOf({ place, city }: Pick<GapuraEvent, 'place' | 'city'>): string {
  return [place, ...(place.includes(city) ? [] : [city])].filter((part) => part !== '').join(', ')
}

/** A role as a title has it: "Tamu Undangan". */
export function titled(words: string): string {
  return words.replaceAll(/(?<![\p{L}\p{M}])\p{L}/gu, (letter) => letter.toUpperCase())
}

/** What a file is called: parts in small letters without anything that a system's folder refuses. */
export function fileNameOf(...parts: readonly (string | null)[]): string {
  return parts
    .flatMap((part) => (part === null || part === '' ? [] : [slugOf(part)]))
    .filter((part) => part !== '')
    .join('-')
    .slice(0, 120)
}

function slugOf(text: string): string {
  return text
    .normalize('NFKD')
    .toLowerCase()
    .replaceAll(/\p{M}/gu, '')
    .replaceAll(/[^a-z0-9]+/g, '-')
    .replaceAll(/^-|-$/g, '')
}
