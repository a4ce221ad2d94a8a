import type { Readable } from 'node:stream'
import { Readable as Streams } from 'node:stream'
import { stringify } from 'csv-stringify'
import type { Table } from './table.ts'

/**
 * A table as separated values: UTF-8 with its mark, for spreadsheets that would guess otherwise. A text that a
 * spreadsheet would run as a formula gets an apostrophe in front, so that it stays a text.
 */
export function writeCsv({ headings, rows }: Table, separator: ',' | ';'): Readable {
  const lines = stringify({ delimiter: separator, bom: true, escape_formulas: true, record_delimiter: 'windows' })
  return Streams.from(withHeadings()).compose(lines) as Readable

  async function* withHeadings() {
    yield headings
    yield* rows
  }
}
