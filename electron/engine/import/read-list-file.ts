import { readFileSync, statSync } from 'node:fs'
import { parse, CsvError } from 'csv-parse/sync'
import { failed, success, type Result } from '#shared/failures/failure-code.ts'

const largestBytes = 64 * 1024 * 1024

/**
 * Reads a list of separated values as rows of texts: ids and phones stay what they are written as. Blank lines stay
 * rows, so that a row's place is the number that a spreadsheet shows beside it.
 */
export function readListFile(path: string): Result<string[][]> {
  let bytes: Buffer
  try {
    if (statSync(path).size > largestBytes) return failed('file-too-large', `${largestBytes / 1024 / 1024} MB`)
    bytes = readFileSync(path)
  } catch (error) {
    return failed('file-unreadable', error instanceof Error && 'code' in error ? String(error.code) : '')
  }
  if (isExcelWorkbook(bytes)) return failed('file-is-workbook')
  const text = decodeText(bytes)
  if (text === null) return failed('file-not-text')
  if (text.trim() === '') return failed('file-empty')
  try {
    const rows: string[][] = parse(text, {
      delimiter: separatorOf(text),
      relax_column_count: true,
      trim: true,
    })
    return success(rows)
  } catch (error) {
    if (error instanceof CsvError) return failed('file-malformed', lineOf(error))
    throw error
  }
}

/** What most people have in hand: a zip with a workbook in it, or the binary file of the Excels before 2007. */
function isExcelWorkbook(bytes: Buffer): boolean {
  const signature = bytes.toString('hex', 0, 8)
  if (signature.startsWith('504b0304')) return bytes.includes('xl/workbook')
  return signature === 'd0cf11e0a1b11ae1' && bytes.includes(Buffer.from('Workbook', 'utf16le'))
}

/** UTF-8 or UTF-16 by its mark; without one UTF-8 if it is valid, else what Windows writes here. Null is no text. */
function decodeText(bytes: Buffer): string | null {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder('utf-16le').decode(bytes)
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return new TextDecoder('utf-16be').decode(bytes)
  // Pictures, workbooks and archives have zero bytes near their start; text has none.
  if (bytes.subarray(0, 8192).includes(0)) return null
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch (error) {
    if (error instanceof TypeError) return new TextDecoder('windows-1252').decode(bytes)
    throw error
  }
}

/** The separator that stands most often in the first line with something in it, outside quotes. */
function separatorOf(text: string): string {
  // A heading may have line breaks within its quotes: they go before the line is cut off.
  const bare = text
    .slice(0, 65_536)
    .replaceAll(/"[^"]*"/g, 'x')
    .trimStart()
  const [firstLine = ''] = bare.split(/\r?\n|\r/, 1)
  const counted = [',', ';', '\t'].map((separator) => ({ separator, count: firstLine.split(separator).length }))
  return counted.toSorted((a, b) => b.count - a.count)[0]?.separator ?? ','
}

function lineOf(error: CsvError): string {
  return typeof error['lines'] === 'number' ? String(error['lines']) : ''
}
