import type { Readable } from 'node:stream'
import type { ImportPlan } from '#shared/import/plan-import.ts'
import { headquartersCatalogue } from '#shared/messages/headquarters-catalogue.ts'
import { writeCsv } from '#shared/sheets/write-csv.ts'
import type { CleanList } from './make-plan.ts'
import type { ReadUpload } from './read-upload.ts'

/** Rows as they were in the file, without national ids, behind their number and why they were left. */
export function problemsFile(
  { rows: sheet }: ReadUpload,
  { headings, columns }: CleanList,
  { plan, language }: { plan: ImportPlan; language: 'id' | 'en' },
): Readable {
  const { importing: words } = headquartersCatalogue[language]
  const places = columns.flatMap((meaning, place) => (meaning === 'national-id' ? [] : [place]))
  const table = {
    name: words.problems,
    headings: [words.rowOnly, words.reason, ...places.map((place) => headings[place] ?? '')],
    rows: rows(),
  }
  return writeCsv(table, language === 'id' ? ';' : ',')

  async function* rows() {
    for (const planned of plan.rows) {
      if (planned.kind !== 'needs') continue
      const cells = sheet[planned.rowNumber - 1] ?? []
      yield [planned.rowNumber, words.because[planned.because], ...places.map((place) => cells[place] ?? '')]
    }
  }
}
