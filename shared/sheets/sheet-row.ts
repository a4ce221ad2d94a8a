import { SheetFailure } from './sheet-failure.ts'
import { sheetLimits } from './sheet-limits.ts'

/** Something to be told of a row that was read all the same; rows are counted as a spreadsheet shows them. */
export type SheetNote =
  /** A formula that came to an error, as "#REF!": the cell is read as empty. */
  | { kind: 'error'; row: number; text: string }
  /** More digits than a spreadsheet keeps in a number: the last ones may be wrong. */
  | { kind: 'digits-lost'; row: number; text: string }
  /** Rows that a filter hides, which are read all the same. */
  | { kind: 'hidden'; row: number; text: '' }

export type ReadOptions = {
  /** The sheet of a workbook; without it the first visible one with something in it. */
  sheet?: string | undefined
  signal?: AbortSignal | undefined
  onProgress?: ((done: number, total: number) => void) | undefined
  onNote?: ((note: SheetNote) => void) | undefined
}

/** Rows as they come, gathered by a thousand. What is empty at the end of a row or of a sheet is nobody's. */
export function gatherRows() {
  const atOnce = 1_000
  let ready: string[][] = []
  let blank = 0
  let counted = 0
  return {
    /** The number of the last row. */
    count: () => counted,
    add(cells: string[]): void {
      counted += 1
      while (cells.length > 0 && cells.at(-1) === '') cells.pop()
      if (cells.length === 0) {
        blank += 1
        return
      }
      if (counted > sheetLimits.rows) throw new SheetFailure('file-too-many-rows', String(sheetLimits.rows))
      if (cells.length > sheetLimits.columns)
        throw new SheetFailure('file-too-many-columns', String(sheetLimits.columns))
      for (; blank > 0; blank -= 1) ready.push([])
      ready.push(cells)
    },
    /** Rows that are full thousands; at the end all that are left. */
    *take(isEnd: boolean): Generator<string[][]> {
      const whole = isEnd ? ready.length : ready.length - (ready.length % atOnce)
      if (whole === 0) return
      for (let at = 0; at < whole; at += atOnce) yield ready.slice(at, Math.min(at + atOnce, whole))
      ready = ready.slice(whole)
    },
  }
}

export function refuseCanceled(signal: AbortSignal | undefined): void {
  if (signal?.aborted === true) throw new SheetFailure('import-canceled')
}
