import { Readable } from 'node:stream'
import { stringify } from 'csv-stringify'
import type { Table } from './table.ts'

/**
 * A table as separated values: UTF-8 with its mark, for spreadsheets that would guess otherwise. A text that a
 * spreadsheet would run as a formula gets an apostrophe in front, so that it stays a text.
 */
export function writeCsv({ headings, rows }: Table, separator: ',' | ';'): Readable {
  const lines = stringify({
    delimiter: separator,
    bom: true,
    escape_formulas: true,
    record_delimiter: 'windows',
    // A line's end of another system inside a name would begin a row, and with it maybe a formula.
    quoted_match: /[\r\n]/,
  })
  return Readable.from(withHeadings()).compose(lines) as Readable

  async function* withHeadings() {
    yield headings
    yield* rows
  }
}
