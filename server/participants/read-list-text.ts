import { CsvError, parse } from 'csv-parse'
import { Readable } from 'node:stream'
import { setImmediate } from 'node:timers/promises'
import { readList, type ReadList } from '#shared/import/read-list.ts'
import { findSeparator, readText, type Encoding } from '#shared/import/read-text.ts'
import { Refused } from '../answer-errors.ts'

const lettersAtOnce = 64 * 1024

/** Reads a list of separated values as the desk does; others are answered while it is read. */
export async function readListText(bytes: Uint8Array): Promise<ReadList> {
  const text = readText(bytes, decode)?.replaceAll('\0', '')
  if (text === undefined) throw new Refused(422, 'file-not-text')
  if (text.trim() === '') throw new Refused(422, 'file-empty')
  const list = readList(await rowsOf(text))
  if (!list.ok) throw new Refused(422, list.failure.code, list.failure.detail)
  return list.value
}

async function rowsOf(text: string): Promise<string[][]> {
  const parser = parse({
    delimiter: findSeparator(text),
    bom: true,
    relax_column_count: true,
    skip_empty_lines: true,
    trim: true,
  })
  const rows: string[][] = []
  try {
    for await (const row of Readable.from(pieces(text)).compose(parser)) rows.push(row as string[])
  } catch (error) {
    if (error instanceof CsvError) throw new Refused(422, 'file-malformed', lineOf(error))
    throw error
  }
  return rows
}

async function* pieces(text: string): AsyncGenerator<string> {
  for (let at = 0; at < text.length; at += lettersAtOnce) {
    yield text.slice(at, at + lettersAtOnce)
    await setImmediate()
  }
}

function lineOf(error: CsvError): string {
  return typeof error['lines'] === 'number' ? String(error['lines']) : ''
}

function decode(bytes: Uint8Array, encoding: Encoding): string | null {
  try {
    return new TextDecoder(encoding, { fatal: encoding === 'utf-8' }).decode(bytes)
  } catch (error) {
    if (error instanceof TypeError) return null
    throw error
  }
}
