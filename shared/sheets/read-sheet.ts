import { open } from 'node:fs/promises'
import { findFileKind, type FileKind } from './file-kind.ts'
import { openZip, type Zip } from './open-zip.ts'
import { readSeparated } from './read-separated.ts'
import { readSheetPart } from './read-sheet-part.ts'
import { SheetFailure } from './sheet-failure.ts'
import { sheetLimits } from './sheet-limits.ts'
import type { ReadOptions } from './sheet-row.ts'
import { readCellFormats, readSharedTexts, readWorkbookParts, type Workbook } from './workbook-parts.ts'

export type ListedSheet = { name: string; isVisible: boolean; hasData: boolean }

/**
 * Reads a list as rows of texts, up to 1,000 at a time, whatever the file is called: separated values or a workbook.
 * Blank rows stay rows, so that a row's place is the number that a spreadsheet shows beside it. Throws a `SheetFailure`
 * for everything that is wrong with the file.
 */
export async function* readSheet(path: string, options: ReadOptions = {}): AsyncGenerator<string[][]> {
  let isEmpty = true
  try {
    const kind = await lookAt(path)
    for await (const rows of kind === 'text' ? readSeparated(path, options) : readWorkbook(path, options)) {
      isEmpty = false
      yield rows
    }
  } catch (error) {
    throw failureOf(error)
  }
  if (isEmpty) throw new SheetFailure('file-empty')
}

/** The sheets of a workbook, in the order of their tabs; a file of separated values is one sheet without a name. */
export async function listSheets(path: string, signal?: AbortSignal): Promise<ListedSheet[]> {
  try {
    if ((await lookAt(path)) === 'text') return [{ name: '', isVisible: true, hasData: true }]
    using zip = await openZip(path)
    const { sheets } = await openWorkbook(zip)
    const listed: ListedSheet[] = []
    for (const { name, isVisible, part } of sheets)
      listed.push({ name, isVisible, hasData: await hasData(zip, part, signal) })
    return listed
  } catch (error) {
    throw failureOf(error)
  }
}

async function lookAt(path: string): Promise<'text' | 'zip'> {
  await using file = await open(path)
  const { size } = await file.stat()
  if (size > sheetLimits.fileBytes)
    throw new SheetFailure('file-too-large', `${sheetLimits.fileBytes / 1024 / 1024} MB`)
  const head = Buffer.alloc(8192)
  const { bytesRead } = await file.read(head, 0, head.length, 0)
  if (bytesRead === 0) throw new SheetFailure('file-empty')
  const kind = await findFileKind(file, head.subarray(0, bytesRead))
  if (kind === 'text' || kind === 'zip') return kind
  throw new SheetFailure(...refusalOf(kind))
}

function refusalOf(kind: Exclude<FileKind, 'text' | 'zip'>): ConstructorParameters<typeof SheetFailure> {
  if (kind === 'old-workbook') return ['file-old-workbook']
  if (kind === 'protected') return ['file-protected']
  if (kind === 'web-page') return ['file-web-page']
  return kind === 'picture' ? ['file-picture'] : ['file-other-kind']
}

async function* readWorkbook(path: string, options: ReadOptions): AsyncGenerator<string[][]> {
  using zip = await openZip(path)
  const workbook = await openWorkbook(zip)
  const wanted =
    options.sheet === undefined
      ? workbook.sheets.filter(({ isVisible }) => isVisible)
      : workbook.sheets.filter(({ name }) => name === options.sheet)
  if (wanted.length === 0) throw new SheetFailure('file-no-sheet', options.sheet?.slice(0, 100))
  const formats = await readCellFormats(zip, workbook)
  const texts = await readSharedTexts(zip, workbook, options.signal)
  const { isFrom1904 } = workbook
  const textAt = (place: number) => texts[place] ?? ''
  // A cover without anything on it is not what is meant.
  for (const { part } of wanted) {
    let isEmpty = true
    for await (const rows of readSheetPart({ zip, part, textAt, formats, isFrom1904 }, options)) {
      isEmpty = false
      yield rows
    }
    if (!isEmpty) return
  }
}

/** A workbook's parts, or the refusal of an archive that is something else. */
async function openWorkbook(zip: Zip): Promise<Workbook> {
  if (zip.has('content.xml') && zip.has('mimetype')) throw new SheetFailure('file-open-document')
  if (zip.has('xl/workbook.bin')) throw new SheetFailure('file-old-workbook')
  if (zip.has('word/document.xml')) throw new SheetFailure('file-other-kind')
  if (zip.has('ppt/presentation.xml')) throw new SheetFailure('file-other-kind')
  if (!zip.has('[Content_Types].xml')) throw new SheetFailure('file-other-kind')
  return readWorkbookParts(zip)
}

async function hasData(zip: Zip, part: string, signal: AbortSignal | undefined): Promise<boolean> {
  // That a cell has a text is enough.
  const textAt = () => 'x'
  for await (const _ of readSheetPart({ zip, part, textAt, formats: [], isFrom1904: false }, { signal })) return true
  return false
}

/** Errors of the disk are told as such; anything else that is no failure of ours is a bug. */
function failureOf(error: unknown): unknown {
  if (error instanceof SheetFailure || !(error instanceof Error)) return error
  return 'syscall' in error && 'code' in error ? new SheetFailure('file-unreadable', String(error.code)) : error
}
