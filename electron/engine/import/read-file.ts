import { failed, success, type Result } from '#shared/failures/failure-code.ts'
import { readSheet } from '#shared/sheets/read-sheet.ts'
import { SheetFailure } from '#shared/sheets/sheet-failure.ts'

export type Work = {
  signal: AbortSignal
  /** Lets scans and answers have their turn; throws when the work is to end. */
  pause: () => Promise<void>
}

/** A whole file as rows of texts. It is in memory as a whole: what its columns mean is found out by looking at them. */
export async function readFile(
  path: string,
  { signal, pause }: Work,
  onRows: (rows: number, share: number) => void,
): Promise<Result<string[][]>> {
  const sheet: string[][] = []
  try {
    const onProgress = (done: number, total: number) => onRows(sheet.length, total === 0 ? 0 : done / total)
    for await (const rows of readSheet(path, { signal, onProgress })) {
      for (const row of rows) sheet.push(row)
      await pause()
    }
    return success(sheet)
  } catch (error) {
    if (signal.aborted) return failed('import-canceled')
    if (error instanceof SheetFailure) return failed(error.code, error.detail)
    throw error
  }
}
