import { basename } from 'node:path'
import type { Readable } from 'node:stream'
import type { KioskInput } from '#shared/contract/inputs.ts'
import type { ReportOutputs } from '#shared/contract/reports.ts'
import { failed, success, type Result } from '#shared/failures/failure-code.ts'
import { catalogue } from '#shared/messages/catalogue.ts'
import type { Paper, PaperTable } from '#shared/reports/paper.ts'
import { onlyTable, paperTables, type ReportTable } from '#shared/reports/paper-tables.ts'
import { writeCsv } from '#shared/sheets/write-csv.ts'
import { writeXlsx } from '#shared/sheets/write-xlsx.ts'
import type { Desk } from '../check-in/scan-code.ts'
import type { OpenEvent } from '../event/open-event.ts'
import { makePaper } from './make-paper.ts'
import type { ReportSurroundings } from './make-recap.ts'
import { freePath, streamToFile } from './paper-file.ts'

type Asked = KioskInput<'reports:write'>
type Written = Result<ReportOutputs['reports:write']>

export type ReportWriterOptions = {
  /** Where files for people go. */
  folder: string
  around: ReportSurroundings
  /** False once the event was closed meanwhile. */
  isOpen: (open: OpenEvent) => boolean
  onProgress: (rows: number, total: number) => void
}

class Canceled extends Error {}

/** Told this often, in rows: a list of a few hundred people is done before anybody looks. */
const tellEvery = 500

/** Papers as pages, workbooks and separated values, one file at a time; they can be stopped before they are there. */
export function reportWriter({ folder, around, isOpen, onProgress }: ReportWriterOptions) {
  let isWriting = false
  let isCanceled = false

  /** Counts rows as they pass, and stops between two of them. */
  function watch(open: OpenEvent, total: number) {
    let rows = 0
    onProgress(0, total)
    async function* passing<Row>(from: AsyncIterable<Row>): AsyncGenerator<Row> {
      for await (const row of from) {
        if (isCanceled || !isOpen(open)) throw new Canceled()
        rows += 1
        if (rows % tellEvery === 0) onProgress(rows, total)
        yield row
      }
    }
    return {
      rows: () => rows,
      watched: <T extends ReportTable | PaperTable>(table: T): T => ({ ...table, rows: passing(table.rows as never) }),
    }
  }

  type Watch = ReturnType<typeof watch>

  /** Content of the file, or that the paper is not one of this kind. */
  async function contentOf(
    open: OpenEvent,
    paper: Paper,
    { request, target, watched }: Asked & Watch,
  ): Promise<Result<Readable>> {
    switch (target.format) {
      case 'pdf': {
        // Fonts and pages are much code that a start of the desk does not wait for.
        const { writePdf } = await import('#shared/papers/write-pdf.ts')
        const { letterhead, logoLeft, logoRight } = open.deskSetup.papers
        const blocks = paper.blocks.map((block) => (block.kind === 'table' ? watched(block) : block))
        const look = { letterhead, logoLeft, logoRight, size: target.size, madeAt: open.clock() }
        return success(writePdf({ ...paper, blocks }, { ...look, language: request.language }))
      }
      case 'csv': {
        const only = onlyTable(paper)
        return only === null ? failed('report-not-a-table') : success(writeCsv(watched(only), target.separator))
      }
      case 'xlsx': {
        const tables = paperTables(paper, catalogue[request.language].paperContents.about)
        const [first, ...others] = tables.map(watched)
        return first === undefined ? failed('report-not-a-table') : success(writeXlsx(first, ...others))
      }
    }
  }

  async function writeFile(open: OpenEvent, paper: Paper, asked: Asked): Promise<Written> {
    const total = paper.blocks.reduce((sum, block) => sum + (block.kind === 'table' ? block.count : 0), 0)
    const watching = watch(open, total)
    const content = await contentOf(open, paper, { ...asked, ...watching })
    if (!content.ok) return content
    const path = freePath(folder, paper.fileName, asked.target.format)
    await streamToFile(content.value, path, folder)
    return success({ file: basename(path), folder, rows: watching.rows() })
  }

  return {
    async write(desk: Desk, asked: Asked): Promise<Written> {
      if (isWriting) return failed('report-busy')
      isWriting = true
      isCanceled = false
      try {
        const made = await makePaper(desk, asked.request, around)
        if (!made.ok) return made
        return await writeFile(desk.open, made.value, asked)
      } catch (error) {
        if (error instanceof Canceled || !isOpen(desk.open)) return failed('report-canceled')
        if (error instanceof Error && 'syscall' in error) return failed('report-file-failed', errorCode(error))
        throw error
      } finally {
        isWriting = false
      }
    },
    cancel(): void {
      isCanceled = true
    },
  }
}

function errorCode(error: Error): string {
  return 'code' in error ? String(error.code) : error.name
}
