import { open } from 'node:fs/promises'
import { findEncoding } from './find-encoding.ts'
import { findSeparator } from './find-separator.ts'
import { gatherRows, refuseCanceled, type ReadOptions } from './sheet-row.ts'
import { splitCells } from './split-cells.ts'

const bytesAtOnce = 64 * 1024

/** Reads separated values as they come; no more of the file is held than the rows at hand. */
export async function* readSeparated(path: string, { signal, onProgress }: ReadOptions): AsyncGenerator<string[][]> {
  await using file = await open(path)
  const { size } = await file.stat()
  const bytes = Buffer.alloc(bytesAtOnce)
  const head = await file.read(bytes, 0, bytesAtOnce, 0)
  const encoding = await findEncoding(file, Buffer.from(bytes.subarray(0, head.bytesRead)), signal)
  const decoder = new TextDecoder(encoding)
  const rows = gatherRows()
  let isFirst = true
  let cells: ReturnType<typeof splitCells> | null = null

  for (let at = 0; ; ) {
    refuseCanceled(signal)
    const { bytesRead } = await file.read(bytes, 0, bytesAtOnce, at)
    at += bytesRead
    const isEnd = bytesRead === 0
    const text = decoder.decode(bytes.subarray(0, bytesRead), { stream: !isEnd }).replaceAll('\0', '')
    cells ??= splitCells(findSeparator(text), addRow)
    cells.write(text)
    if (isEnd) cells.end()
    yield* rows.take(isEnd)
    onProgress?.(at, size)
    if (isEnd) return
  }

  function addRow(row: string[]): void {
    // A first line `sep=;` is for spreadsheets, which do not count it.
    const isForSpreadsheets = isFirst && /^sep=.?$/i.test(row.join(''))
    isFirst = false
    if (!isForSpreadsheets) rows.add(row.map(withoutGuard))
  }
}

/** The apostrophe before a text that a spreadsheet would run as a formula is not part of the text. */
function withoutGuard(cell: string): string {
  return cell.startsWith("'") && /^'[=+\-@\t\r\uFF1D\uFF0B\uFF0D\uFF20]/.test(cell) ? cell.slice(1) : cell
}
