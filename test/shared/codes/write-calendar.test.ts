import { expect, it } from 'vitest'
import { writeCalendar } from '#shared/codes/write-calendar.ts'
import { eventFor, sessionFor } from '../../electron/engine/open-test-event.ts'

type Property = { name: string; parameters: string; value: string }

/** Reads a calendar by the words of RFC 5545: octets, folded lines, properties, escaped texts. */
function readCalendar(text: string): { lines: string[]; events: Map<string, Property>[] } {
  expect(text.endsWith('\r\n')).toBe(true)
  const written = text.slice(0, -2).split('\r\n')
  for (const line of written) {
    expect(Buffer.byteLength(line), line).toBeLessThanOrEqual(75)
    expect(line).not.toMatch(/[\r\n]/)
    expect(line).not.toContain('\uFFFD')
  }
  const lines = text.slice(0, -2).replaceAll('\r\n ', '').split('\r\n')
  const events: Map<string, Property>[] = []
  for (const line of lines) {
    const [, name = '', parameters = '', value = ''] = /^([A-Z-]+)((?:;[^:]*)?):(.*)$/s.exec(line) ?? []
    expect(name, line).not.toBe('')
    if (line === 'BEGIN:VEVENT') events.push(new Map())
    else events.at(-1)?.set(name, { name, parameters, value: unescape(value) })
  }
  return { lines, events }
}

function unescape(value: string): string {
  return value.replaceAll(/\\([\\;,nN])/g, (_, letter: string) => (letter.toLowerCase() === 'n' ? '\n' : letter))
}

const event = { ...eventFor([], []).event, name: 'Gathering; Positif, Bermedia\\Sosial' }
const madeAt = Date.UTC(2019, 5, 1)

it('tells each session in UTC, under an id that stays, with its texts as they are', () => {
  const opensAt = Date.parse('2019-06-24T04:00:00+08:00')
  const long = `Bincang-bincang: "konten positif"; bagian 1,\n${'é🙂ا'.repeat(30)}`
  const sessions = [
    sessionFor({ id: 'reg', name: long, place: 'Lobi, Hotel', opensAt, closesAt: opensAt + 3_600_000 }),
    sessionFor({ id: 'open', name: 'Tanpa jam', place: '', opensAt: null, closesAt: null }),
    sessionFor({ id: 'odd', name: 'Tanpa akhir', opensAt, closesAt: opensAt }),
  ]
  const { lines, events } = readCalendar(writeCalendar({ event, sessions, madeAt }))
  expect(lines.slice(0, 3)).toEqual(['BEGIN:VCALENDAR', 'VERSION:2.0', 'PRODID:-//Gapura//Agenda//ID'])
  expect(lines.at(-1)).toBe('END:VCALENDAR')
  expect(lines.filter((line) => line === 'END:VEVENT')).toHaveLength(3)
  const [first, whole, odd] = events
  // 04.00 WITA is 20.00 UTC on the day before.
  expect(first?.get('DTSTART')).toMatchObject({ value: '20190623T200000Z', parameters: '' })
  expect(first?.get('DTEND')?.value).toBe('20190623T210000Z')
  expect(first?.get('DTSTAMP')?.value).toBe('20190601T000000Z')
  expect(first?.get('SUMMARY')?.value).toBe(long)
  expect(first?.get('LOCATION')?.value).toBe('Lobi, Hotel, Banjarbaru')
  expect(first?.get('DESCRIPTION')?.value).toBe(event.name)
  expect(whole?.get('DTSTART')).toMatchObject({ value: '20190624', parameters: ';VALUE=DATE' })
  expect(odd?.has('DTEND')).toBe(false)
  const again = readCalendar(writeCalendar({ event, sessions, madeAt: madeAt + 1 })).events
  expect(again.map((one) => one.get('UID')?.value)).toEqual(events.map((one) => one.get('UID')?.value))
  expect(new Set(events.map((one) => one.get('UID')?.value)).size).toBe(3)
})
