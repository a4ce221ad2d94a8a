import { catalogue } from '../messages/catalogue.ts'
import { formatPhone } from '../participants/phone.ts'
import type { Participant } from '../participants/participant.ts'
import { fileNameOf, framed, type PaperFrame } from './paper-frame.ts'
import type { Paper, PaperBlock } from './paper.ts'
import { fill } from './paper-words.ts'
import type { PersonData, PersonRecord } from './person-data.ts'

/** What is kept of somebody, to be read by them: who they are on the list, and everything that was recorded. */
export function personDataPaper(frame: PaperFrame, data: PersonData): Paper {
  const { personalData } = catalogue[frame.words.language]
  const words = personalData.personPaper
  const { columns } = words
  const name = data.entries[0]?.now.name ?? ''
  const column = (heading: string, share: number) => ({ heading, share, kind: 'text' as const })
  return {
    ...framed(frame, {
      title: words.title,
      // A file's name is seen by more people than its contents: it names nobody.
      fileName: fileNameOf(words.file, data.entries[0]?.now.id.slice(-6) ?? ''),
      orientation: 'portrait',
      lines: [],
      blocks: [
        { kind: 'text', text: fill(words.about, { name, event: data.event.name }) },
        ...data.entries.flatMap(({ now }) => entryBlocks(frame, now, data.representedBy)),
        {
          kind: 'table',
          title: words.records,
          columns: [
            column(columns.at, 20),
            column(columns.what, 20),
            column(columns.detail, 30),
            column(columns.session, 17),
            column(columns.by, 18),
          ],
          rows: rowsOf(data.records, words.undone),
          count: data.records.length,
        },
        { kind: 'note', text: words.rights },
      ],
    }),
    signedAt: '',
    signatories: [],
  }
}

function entryBlocks({ words }: PaperFrame, person: Participant, representedBy: string): PaperBlock[] {
  const { person: fields, personalData } = catalogue[words.language]
  const { field, value } = fields
  const own = personalData.personPaper
  const facts: (readonly [string, string])[] = [
    [field.name, person.name],
    [own.role, words.role[person.role]],
    [field.community, person.community],
    [field.group, person.group],
    [own.category, person.category],
    [field.sex, person.sex === '' ? '' : value[person.sex]],
    [field.phone, formatPhone(person.phone)],
    [field.email, person.email],
    [field.alert, person.alert],
    [field.isMinor, person.isMinor ? value.yes : value.no],
    ...(person.isMinor ? [[field.hasPermission, person.hasPermission ? value.yes : value.no] as const] : []),
    ...(representedBy === '' ? [] : [[own.representedBy, representedBy] as const]),
    [own.codes, person.codes.map(({ text }) => text).join(', ')],
  ]
  return [
    { kind: 'heading', text: own.entry },
    { kind: 'facts', facts: facts.map(([label, said]) => [label, said === '' ? value.none : said] as const) },
  ]
}

async function* rowsOf(records: readonly PersonRecord[], undone: string) {
  for (const { atEvent, what, detail, session, desk, officer, isUndone } of records)
    yield [
      atEvent,
      isUndone ? fill(undone, { what }) : what,
      detail,
      session,
      [desk, officer].filter(Boolean).join(', '),
    ]
}
