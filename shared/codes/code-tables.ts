import { formatCode } from '../participants/draw-code.ts'
import type { Language } from '../messages/catalogue.ts'
import { handedCodes as inEnglish } from '../messages/en/handed-codes.ts'
import { verdict as verdictInEnglish } from '../messages/en/verdict.ts'
import { handedCodes as inIndonesian } from '../messages/id/handed-codes.ts'
import { verdict as verdictInIndonesian } from '../messages/id/verdict.ts'
import type { Cell, Table } from '../sheets/table.ts'
import type { HandedCode } from './code-holder.ts'

type Around = { eventName: string; when: string; where: string; language: Language }

const words = {
  id: { ...inIndonesian.tables, role: verdictInIndonesian.role },
  en: { ...inEnglish.tables, role: verdictInEnglish.role },
}

/** For letters and badges of other programs: a row a person, with the name of the picture that belongs to it. */
export function mailMergeTable(people: AsyncIterable<HandedCode>, around: Around): Table {
  const { headings } = words[around.language]
  const columns = ['name', 'role', 'community', 'group', 'phone', 'email', 'code', 'letters', 'qr', 'file'] as const
  return {
    name: words[around.language].mailMerge,
    headings: columns.map((column) => headings[column]),
    rows: rowsOf(people, (person) => [
      person.name,
      words[around.language].role[person.role],
      person.community,
      person.group,
      dialled(person.phone),
      person.email,
      person.code,
      formatCode(person.code),
      person.qr,
      `${person.fileName}.png`,
    ]),
  }
}

/** For whoever sends the codes by chat: the number as WhatsApp takes it, the words, and an address that opens the chat. */
export function whatsAppTable(people: AsyncIterable<HandedCode>, around: Around): Table {
  const { headings, message } = words[around.language]
  const columns = ['phone', 'name', 'code', 'file', 'message', 'link'] as const
  return {
    name: words[around.language].whatsApp,
    headings: columns.map((column) => headings[column]),
    rows: rowsOf(people, (person) => {
      const text = filled(message, {
        name: person.name,
        event: around.eventName,
        when: around.when,
        where: around.where,
        code: formatCode(person.code),
      })
      const number = dialled(person.phone)
      const link = number === '' ? '' : `https://wa.me/${number}?text=${encodeURIComponent(text.toWellFormed())}`
      return [number, person.name, formatCode(person.code), `${person.fileName}.png`, text, link]
    }),
  }
}

/** With the country and without signs: 6281234567890. */
function dialled(phone: string): string {
  return phone.replaceAll(/\D/g, '')
}

/** All blanks at once: what stands in somebody's name is no blank. */
function filled(text: string, values: Record<string, string>): string {
  return text.replaceAll(/\{(\w+)\}/g, (blank, name: string) => values[name] ?? blank)
}

async function* rowsOf(
  people: AsyncIterable<HandedCode>,
  rowOf: (person: HandedCode) => Cell[],
): AsyncGenerator<Cell[]> {
  for await (const person of people) yield rowOf(person)
}
