import { Readable } from 'node:stream'
import type { HandOut } from '../contract/codes.ts'
import type { GapuraEvent } from '../event/event.ts'
import { handedCodes as inEnglish } from '../messages/en/handed-codes.ts'
import { handedCodes as inIndonesian } from '../messages/id/handed-codes.ts'
import type { Session } from '../sessions/session.ts'
import { writeCsv } from '../sheets/write-csv.ts'
import { writeZip, type ZippedFile } from '../sheets/write-zip.ts'
import { createEventFormat } from '../time/event-format.ts'
import type { CodeHolder, HandedCode } from './code-holder.ts'
import { mailMergeTable, whatsAppTable } from './code-tables.ts'
import { drawCodePng, drawCodeSvg } from './draw-code-picture.ts'
import { nameFiles } from './name-files.ts'
import { writeCalendar } from './write-calendar.ts'
import { writeCodeCards } from './write-code-cards.ts'

type Handing = {
  event: GapuraEvent
  sessions: readonly Session[]
  handOut: HandOut
  /** Everybody who has a code, in the order of the list. */
  people: AsyncIterable<CodeHolder>
  /** What stands in the QR code of a code. */
  qrOf: (code: string) => string
  madeAt: number
}
export type HandedFile = { name: string; ending: 'zip' | 'pdf' | 'csv' | 'ics'; mediaType: string; content: Readable }

const words = { id: inIndonesian, en: inEnglish }
const mediaTypes = {
  zip: 'application/zip',
  pdf: 'application/pdf',
  csv: 'text/csv; charset=utf-8',
  ics: 'text/calendar; charset=utf-8',
}

/** Codes in the form in which they leave, written while the people are read. Names no person in the file's own name. */
export function handOutCodes({ event, sessions, handOut, people, qrOf, madeAt }: Handing): HandedFile {
  const { what, language, separator, paper } = handOut
  const { fileNames, cardsTitle } = words[language]
  const format = createEventFormat(language, event.zone)
  const around = {
    eventName: event.name,
    when: format.calendarDay(event.startsOn),
    where: [event.place, event.city].filter(Boolean).join(', '),
    language,
  }
  const file = (ending: HandedFile['ending'], content: Readable): HandedFile => ({
    name: `${event.codePrefix}-${fileNames[what]}`,
    ending,
    mediaType: mediaTypes[ending],
    content,
  })
  const handed = () => named(people, qrOf)
  switch (what) {
    case 'calendar':
      return file('ics', Readable.from([Buffer.from(writeCalendar({ event, sessions, madeAt }))]))
    case 'mail-merge':
      return file('csv', writeCsv(mailMergeTable(handed(), around), separator))
    case 'whatsapp':
      return file('csv', writeCsv(whatsAppTable(handed(), around), separator))
    case 'cards': {
      const lines = [around.when, around.where].filter(Boolean)
      const look = { paper, language, madeAt, eventName: event.name, lines, title: cardsTitle }
      return file('pdf', writeCodeCards(handed(), look))
    }
    case 'pictures-png':
    case 'pictures-svg':
      return file('zip', writeZip(picturesOf(handed(), what), madeAt))
  }
}

async function* named(people: AsyncIterable<CodeHolder>, qrOf: (code: string) => string): AsyncGenerator<HandedCode> {
  const nameFile = nameFiles()
  for await (const person of people) yield { ...person, qr: qrOf(person.code), fileName: nameFile(person) }
}

async function* picturesOf(
  people: AsyncIterable<HandedCode>,
  what: 'pictures-png' | 'pictures-svg',
): AsyncGenerator<ZippedFile> {
  for await (const person of people)
    yield what === 'pictures-png'
      ? { name: `${person.fileName}.png`, content: drawCodePng(person), isPacked: true }
      : { name: `${person.fileName}.svg`, content: Buffer.from(drawCodeSvg(person)), isPacked: false }
}
