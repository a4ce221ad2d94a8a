import { listSheets, readSheet } from '#shared/sheets/read-sheet.ts'
import { SheetFailure } from '#shared/sheets/sheet-failure.ts'
import type { SheetNote } from '#shared/sheets/sheet-row.ts'
import { importLimits, type ImportAnswer } from '../contract/imports.ts'

export type ReadUpload = {
  rows: string[][]
  /** Sheets with something in them; a file of separated values is one without a name. */
  sheets: string[]
  sheet: string
  notes: ImportAnswer['notes']
}

/** Reads the rows of an uploaded list. */
export async function readUpload(
  path: string,
  { sheet: wished, signal, tell }: { sheet: string | null; signal: AbortSignal; tell: (share: number) => void },
): Promise<ReadUpload> {
  const sheets = (await listSheets(path, signal)).filter(({ hasData }) => hasData)
  const visible = sheets.filter(({ isVisible }) => isVisible)
  const sheet = wished ?? visible[0]?.name ?? ''
  const notes = new Map<SheetNote['kind'], ImportAnswer['notes'][number]>()
  const rows: string[][] = []
  const reading = readSheet(path, {
    ...(sheet === '' ? {} : { sheet }),
    signal,
    onProgress: (done, total) => tell(total === 0 ? 1 : done / total),
    onNote({ kind, row }) {
      const known = notes.get(kind)
      if (known === undefined) notes.set(kind, { kind, count: 1, row })
      else known.count += 1
    },
  })
  for await (const some of reading) {
    rows.push(...some)
    if (rows.length > importLimits.rows) throw new SheetFailure('file-too-many-rows', String(importLimits.rows))
  }
  return { rows, sheets: visible.map(({ name }) => name), sheet, notes: [...notes.values()] }
}
