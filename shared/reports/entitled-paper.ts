import { catalogue } from '../messages/catalogue.ts'
import type { CertificateRule } from '../event/paper-setup.ts'
import { fileNameOf, framed, type PaperFrame } from './paper-frame.ts'
import type { Paper } from './paper.ts'
import { fill } from './paper-words.ts'

/** Somebody who was there, with the sessions of whose scans one is missing; none for whoever is entitled. */
export type EntitledPerson = { name: string; community: string; missing: readonly string[] }

/** Who has earned a certificate, with the name verbatim, and who was there but misses a scan. */
export function entitledPaper(
  frame: PaperFrame,
  { rule, entitled, others }: { rule: CertificateRule | null; entitled: EntitledPerson[]; others: EntitledPerson[] },
): Paper {
  const { words, sessions } = frame
  const own = catalogue[words.language].personalData.entitledPaper
  const { columns } = words.papers
  const nameOf = (id: string) => sessions.find((session) => session.id === id)?.name ?? id
  const column = (heading: string, share: number, kind: 'text' | 'number' = 'text') => ({ heading, share, kind })
  const named = [column(columns.number, 6, 'number'), column(columns.name, 44), column(columns.community, 30)]
  return framed(frame, {
    title: own.title,
    fileName: fileNameOf(own.file),
    orientation: 'portrait',
    lines: [],
    blocks:
      rule === null
        ? [{ kind: 'text', text: own.noRule }]
        : [
            {
              kind: 'text',
              text:
                rule.kind === 'share'
                  ? fill(own.ruleShare, { percent: rule.percent })
                  : fill(own.ruleSessions, { sessions: rule.sessionIds.map(nameOf).join(', ') }),
            },
            {
              kind: 'table',
              title: own.entitled,
              columns: named,
              rows: rowsOf(entitled, ({ name, community }) => [name, community]),
              count: entitled.length,
            },
            {
              kind: 'table',
              title: own.missing,
              columns: [...named, column(own.missingScan, 34)],
              rows: rowsOf(others, ({ name, community, missing }) => [name, community, missing.map(nameOf).join(', ')]),
              count: others.length,
            },
          ],
  })
}

async function* rowsOf(people: readonly EntitledPerson[], cellsOf: (person: EntitledPerson) => readonly string[]) {
  for (const [index, person] of people.entries()) yield [index + 1, ...cellsOf(person)]
}
