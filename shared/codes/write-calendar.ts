import type { GapuraEvent } from '../event/event.ts'
import type { Session } from '../sessions/session.ts'

type Agenda = {
  event: Pick<GapuraEvent, 'id' | 'name' | 'city' | 'place' | 'startsOn' | 'zone'>
  sessions: readonly Session[]
  madeAt: number
}

/** Octets of a line without its end (RFC 5545, 3.1). */
const longestLine = 75
const utf8 = new TextEncoder()

/**
 * The sessions of an event for calendars (RFC 5545). Times are in UTC, so that no calendar needs to know the event's
 * zone; ids are those of the sessions, so that whoever opens a newer file has each of them once.
 */
export function writeCalendar({ event, sessions, madeAt }: Agenda): string {
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Gapura//Agenda//ID',
    'CALSCALE:GREGORIAN',
    'METHOD:PUBLISH',
    `X-WR-CALNAME:${escapeText(event.name)}`,
    `X-WR-TIMEZONE:${event.zone}`,
    ...sessions.flatMap((session) => [
      'BEGIN:VEVENT',
      `UID:${escapeText(`${session.id}@${event.id}.gapura`)}`,
      `DTSTAMP:${utcOf(madeAt)}`,
      ...whenOf(session, event.startsOn),
      `SUMMARY:${escapeText(session.name)}`,
      ...placeOf(session, event),
      `DESCRIPTION:${escapeText(event.name)}`,
      'END:VEVENT',
    ]),
    'END:VCALENDAR',
  ]
  return lines.map((line) => `${fold(line)}\r\n`).join('')
}

/** A session without a time stands on the event's first day; one without an end only begins. */
function whenOf({ opensAt, closesAt }: Session, startsOn: string): string[] {
  if (opensAt === null) return [`DTSTART;VALUE=DATE:${startsOn.replaceAll('-', '')}`]
  const isEnded = closesAt !== null && closesAt > opensAt
  return [`DTSTART:${utcOf(opensAt)}`, ...(isEnded ? [`DTEND:${utcOf(closesAt)}`] : [])]
}

function placeOf({ place }: Session, event: Agenda['event']): string[] {
  const parts = [place || event.place, event.city].filter((part) => part !== '')
  return parts.length === 0 ? [] : [`LOCATION:${escapeText(parts.join(', '))}`]
}

function utcOf(at: number): string {
  return `${new Date(at).toISOString().slice(0, 19).replaceAll(/[-:]/g, '')}Z`
}

/** Backslash, semicolon, comma and a line's end have a meaning of their own (3.3.11); other control letters have no place. */
function escapeText(text: string): string {
  return text
    .replaceAll(/[\\;,]/g, String.raw`\$&`)
    .replaceAll(/\r\n|[\r\n\u2028\u2029]/g, String.raw`\n`)
    .replaceAll(/[\p{Cc}\p{Cs}]/gu, '')
}

/** A long line goes on behind a line's end and a space; letters of several octets stay whole. */
function fold(line: string): string {
  const parts: string[] = []
  let part = ''
  let octets = 0
  for (const letter of line) {
    const size = utf8.encode(letter).length
    // The space that begins a further line is one of its octets.
    if (octets + size > longestLine) {
      parts.push(part)
      part = ''
      octets = 1
    }
    part += letter
    octets += size
  }
  return [...parts, part].join('\r\n ')
}
