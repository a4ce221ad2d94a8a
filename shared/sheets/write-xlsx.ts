import { PassThrough, Readable } from 'node:stream'
import { finished } from 'node:stream/promises'
import { ZipFile } from 'yazl'
import { sheetNames } from './sheet-names.ts'
import type { Cell, Table } from './table.ts'
import { workbookFrame, xmlHead } from './workbook-frame.ts'

/** Rows of a sheet, with its headings; what is more goes on in another sheet. */
const mostRows = 1_000_000
const mostLetters = 32_767
const rowsAtOnce = 200

/**
 * Tables as a workbook (ECMA-376), a sheet each, written while they are read. Every cell is a number or a text: a text
 * is stored as one and marked as one, so that no spreadsheet takes it for a formula, a date or a number that loses
 * digits.
 */
export function writeXlsx(...tables: readonly Table[]): Readable {
  const zip = new ZipFile()
  const out = new PassThrough()
  zip.outputStream.pipe(out)
  zip.on('error', (error: Error) => out.destroy(error))
  fill(zip, tables).catch((error: unknown) => out.destroy(error instanceof Error ? error : new Error(String(error))))
  return out
}

async function fill(zip: ZipFile, tables: readonly Table[]): Promise<void> {
  const called = sheetNames()
  const names: string[] = []
  for (const { name, headings, rows } of tables) {
    const iterator = rows[Symbol.asyncIterator]()
    let next = await iterator.next()
    do {
      names.push(called(name))
      const sheet = Readable.from(sheetParts(headings, iterator, next, (last) => (next = last)))
      zip.addReadStream(sheet, `xl/worksheets/sheet${names.length}.xml`)
      await finished(sheet)
    } while (next.done !== true)
  }
  for (const [path, text] of Object.entries(workbookFrame(names.map(escapeXml))))
    zip.addBuffer(Buffer.from(xmlHead + text), path)
  zip.end()
}

type Row = IteratorResult<readonly Cell[], unknown>

/** One sheet from a row on; `onEnd` hears where it stopped. A table without headings begins with its first row. */
async function* sheetParts(
  headings: readonly string[],
  rows: AsyncIterator<readonly Cell[], unknown>,
  from: Row,
  onEnd: (next: Row) => void,
): AsyncGenerator<string> {
  const hasHeadings = headings.length > 0
  yield `${xmlHead}<worksheet xmlns="${main}">${hasHeadings ? frozen : ''}<sheetData>`
  if (hasHeadings) yield rowXml(headings, headingStyle)
  let written = 1
  let part = ''
  let next = from
  for (; next.done !== true && written < mostRows; next = await rows.next()) {
    part += rowXml(next.value, textStyle)
    written += 1
    if (written % rowsAtOnce !== 0) continue
    yield part
    part = ''
  }
  onEnd(next)
  yield `${part}</sheetData></worksheet>`
}

const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'
const frozen =
  '<sheetViews><sheetView workbookViewId="0"><pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews>'
const textStyle = 1
const headingStyle = 2

function rowXml(cells: readonly Cell[], style: number): string {
  return `<row>${cells.map((cell) => cellXml(cell, style)).join('')}</row>`
}

function cellXml(cell: Cell, style: number): string {
  if (typeof cell === 'number') return Number.isFinite(cell) ? `<c><v>${cell}</v></c>` : '<c/>'
  if (cell === '') return '<c/>'
  const space = /^\s|\s$|[\r\n\t]| {2}/.test(cell) ? ' xml:space="preserve"' : ''
  return `<c t="inlineStr" s="${style}"><is><t${space}>${escapeXml(cell)}</t></is></c>`
}

/** Letters that XML 1.0 cannot hold, and halves of pairs. */
// oxlint-disable-next-line no-control-regex
const unwritable = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]|\p{Cs}/gu
/** `_x0041_` in a cell means "A" to a spreadsheet: a text that says so is written so that it still says so. */
const looksEscaped = /_(?=x[0-9A-Fa-f]{4}_)/g

function escapeXml(text: string): string {
  return text
    .slice(0, mostLetters)
    .replaceAll(unwritable, '')
    .replaceAll(looksEscaped, '_x005F_')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('\r', '&#13;')
}
