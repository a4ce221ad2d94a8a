import { generalFormat, type CellFormat } from './cell-format.ts'
import { decodeEscapes } from './decode-escapes.ts'
import type { Zip } from './open-zip.ts'
import { SheetFailure } from './sheet-failure.ts'
import { sheetLimits } from './sheet-limits.ts'
import { gatherRows, refuseCanceled, type ReadOptions } from './sheet-row.ts'
import { showNumber } from './show-number.ts'
import { walkXml } from './walk-xml.ts'

export type SheetPart = {
  zip: Zip
  part: string
  /** The shared text of a number. */
  textAt: (place: number) => string
  formats: readonly CellFormat[]
  isFrom1904: boolean
}

/** From here on a number has more digits than a spreadsheet keeps. */
const digitsKept = 15

/** Reads the rows of a sheet as it is unpacked. A formula's cell says what it last came to; nothing is computed. */
export async function* readSheetPart(
  { zip, part, textAt, formats, isFrom1904 }: SheetPart,
  { signal, onNote, onProgress }: ReadOptions,
): AsyncGenerator<string[][]> {
  const rows = gatherRows()
  let cells: string[] = []
  let row = 0
  let column = -1
  let type = 'n'
  let style = 0
  let value = ''
  let isValue = false
  let isReading = false

  const visitor = {
    open(name: string, attributes: Readonly<Record<string, string>>): void {
      switch (name) {
        case 'c':
          column = columnOf(attributes['r']) ?? column + 1
          type = attributes['t'] ?? 'n'
          style = Number(attributes['s'] ?? 0)
          value = ''
          return
        case 'v':
          isValue = true
          return
        case 't':
          isValue = type === 'inlineStr' && !isReading
          return
        case 'rPh':
          isReading = true
          return
        case 'row':
          openRow(attributes)
      }
    },
    close(name: string): void {
      switch (name) {
        case 'c':
          closeCell()
          return
        case 'v':
        case 't':
          isValue = false
          return
        case 'rPh':
          isReading = false
          return
        case 'row':
          rows.add(cells)
      }
    },
    text(piece: string): void {
      if (isValue) value += piece
    },
  }

  const total = zip.sizeOf(part)
  let done = 0
  for await (const _ of walkXml(counted(), visitor)) {
    refuseCanceled(signal)
    yield* rows.take(false)
    onProgress?.(Math.min(done, total), total)
  }
  yield* rows.take(true)

  async function* counted(): AsyncGenerator<Buffer> {
    for await (const bytes of zip.read(part)) {
      done += bytes.length
      yield bytes
    }
  }

  function openRow({ r, hidden }: Readonly<Record<string, string>>): void {
    // Rows without anything in them are left out of the file; their places are not.
    row = Math.max(row + 1, r === undefined ? 0 : Number(r) || 0)
    if (row > sheetLimits.rows) throw new SheetFailure('file-too-many-rows', String(sheetLimits.rows))
    while (rows.count() < row - 1) rows.add([])
    cells = []
    column = -1
    if (hidden === '1' || hidden === 'true') onNote?.({ kind: 'hidden', row, text: '' })
  }

  function closeCell(): void {
    const text = textOfCell()
    if (text === '') return
    if (column >= sheetLimits.columns) throw new SheetFailure('file-too-many-columns', String(sheetLimits.columns))
    while (cells.length < column) cells.push('')
    cells[column] = text
  }

  function textOfCell(): string {
    switch (type) {
      case 's':
        return textAt(Number(value))
      case 'str':
      case 'inlineStr':
        return decodeEscapes(value)
      case 'b':
        return value.trim() === '1' ? 'TRUE' : value === '' ? '' : 'FALSE'
      case 'e':
        onNote?.({ kind: 'error', row, text: value.slice(0, 20) })
        return ''
      case 'd':
        return value.trim()
      default:
        return numberOfCell()
    }
  }

  function numberOfCell(): string {
    if (value === '') return ''
    const format = formats[style] ?? generalFormat
    if (format.kind !== 'date' && value.length > digitsKept && Math.abs(Number(value)) >= 10 ** digitsKept)
      onNote?.({ kind: 'digits-lost', row, text: value.slice(0, 20) })
    return showNumber(value, format, isFrom1904)
  }
}

/** A of A5 is 0; null where the cell does not say where it stands. */
function columnOf(reference: string | undefined): number | null {
  if (reference === undefined) return null
  let column = 0
  for (let at = 0; at < reference.length; at += 1) {
    const code = reference.charCodeAt(at)
    if (code < 65 || code > 90) break
    column = column * 26 + code - 64
  }
  return column === 0 ? null : column - 1
}
