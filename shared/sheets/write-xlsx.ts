import { PassThrough, Readable } from 'node:stream'
import { finished } from 'node:stream/promises'
import { ZipFile } from 'yazl'
import type { Cell, Table } from './table.ts'

/** Rows of a sheet, with its headings; what is more goes on in another sheet. */
const mostRows = 1_000_000
const mostLetters = 32_767
const rowsAtOnce = 200

/**
 * A table as a workbook (ECMA-376), written while it is read. Every cell is a number or a text: a text is stored as one
 * and marked as one, so that no spreadsheet takes it for a formula, a date or a number that loses digits.
 */
export function writeXlsx(table: Table): Readable {
  const zip = new ZipFile()
  const out = new PassThrough()
  zip.outputStream.pipe(out)
  zip.on('error', (error: Error) => out.destroy(error))
  fill(zip, table).catch((error: unknown) => out.destroy(error instanceof Error ? error : new Error(String(error))))
  return out
}

async function fill(zip: ZipFile, { name, headings, rows }: Table): Promise<void> {
  const iterator = rows[Symbol.asyncIterator]()
  let next = await iterator.next()
  let sheets = 0
  do {
    sheets += 1
    const sheet = Readable.from(sheetParts())
    zip.addReadStream(sheet, `xl/worksheets/sheet${sheets}.xml`)
    await finished(sheet)
  } while (next.done !== true)
  for (const [path, text] of Object.entries(frame(name, sheets))) zip.addBuffer(Buffer.from(xmlHead + text), path)
  zip.end()

  async function* sheetParts(): AsyncGenerator<string> {
    yield `${xmlHead}<worksheet xmlns="${main}"><sheetViews><sheetView workbookViewId="0"><pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews><sheetData>`
    yield rowXml(headings, headingStyle)
    let written = 1
    let part = ''
    for (; next.done !== true && written < mostRows; next = await iterator.next()) {
      part += rowXml(next.value, textStyle)
      written += 1
      if (written % rowsAtOnce !== 0) continue
      yield part
      part = ''
    }
    yield `${part}</sheetData></worksheet>`
  }
}

const xmlHead = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'
const relationships = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const packages = 'http://schemas.openxmlformats.org/package/2006'
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

/** Everything of a workbook but its sheets: what is in it, how it hangs together, and three styles of cells. */
function frame(name: string, sheets: number): Record<string, string> {
  const numbers = Array.from({ length: sheets }, (_, index) => index + 1)
  const sheetName = (number: number) => escapeXml(number === 1 ? name : `${name} ${number}`)
  return {
    '[Content_Types].xml': `<Types xmlns="${packages}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/><Override PartName="/xl/styles.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.styles+xml"/>${numbers.map((number) => `<Override PartName="/xl/worksheets/sheet${number}.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"/>`).join('')}</Types>`,
    '_rels/.rels': `<Relationships xmlns="${packages}/relationships"><Relationship Id="rId1" Type="${relationships}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    'xl/workbook.xml': `<workbook xmlns="${main}" xmlns:r="${relationships}"><sheets>${numbers.map((number) => `<sheet name="${sheetName(number)}" sheetId="${number}" r:id="rId${number}"/>`).join('')}</sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': `<Relationships xmlns="${packages}/relationships">${numbers.map((number) => `<Relationship Id="rId${number}" Type="${relationships}/worksheet" Target="worksheets/sheet${number}.xml"/>`).join('')}<Relationship Id="rId${sheets + 1}" Type="${relationships}/styles" Target="styles.xml"/></Relationships>`,
    'xl/styles.xml': `<styleSheet xmlns="${main}"><fonts count="2"><font><sz val="11"/><name val="Calibri"/></font><font><b/><sz val="11"/><name val="Calibri"/></font></fonts><fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills><borders count="1"><border/></borders><cellStyleXfs count="1"><xf/></cellStyleXfs><cellXfs count="3"><xf/><xf numFmtId="49" quotePrefix="1" applyNumberFormat="1"/><xf numFmtId="49" fontId="1" applyNumberFormat="1" applyFont="1"/></cellXfs></styleSheet>`,
  }
}
