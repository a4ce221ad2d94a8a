import { readFileSync, statSync } from 'node:fs'
import { parse, CsvError } from 'csv-parse/sync'
import { failed, success, type Result } from '#shared/failures/failure-code.ts'
import { findSeparator, readText, type Encoding } from '#shared/import/read-text.ts'

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
  const text = readText(bytes, decode)
  if (text === null) return failed('file-not-text')
  if (text.trim() === '') return failed('file-empty')
  try {
    const rows: string[][] = parse(text, {
      delimiter: findSeparator(text),
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

function decode(bytes: Uint8Array, encoding: Encoding): string | null {
  try {
    return new TextDecoder(encoding, { fatal: encoding === 'utf-8' }).decode(bytes)
  } catch (error) {
    if (error instanceof TypeError) return null
    throw error
  }
}

function lineOf(error: CsvError): string {
  return typeof error['lines'] === 'number' ? String(error['lines']) : ''
}
