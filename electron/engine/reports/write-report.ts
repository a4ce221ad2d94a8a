import { basename } from 'node:path'
import type { KioskInput } from '#shared/contract/inputs.ts'
import type { ReportOutputs } from '#shared/contract/reports.ts'
import { failed, success, type Result } from '#shared/failures/failure-code.ts'
import { catalogue } from '#shared/messages/catalogue.ts'
import type { Paper } from '#shared/reports/paper.ts'
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

/** Papers as workbooks and separated values, one file at a time; they can be stopped before they are there. */
export function reportWriter({ folder, around, isOpen, onProgress }: ReportWriterOptions) {
  let isWriting = false
  let isCanceled = false

  /** Counts rows as they pass, and stops between two of them. */
  function watched(tables: readonly ReportTable[], open: OpenEvent, total: number) {
    let rows = 0
    async function* passing(table: ReportTable): AsyncGenerator<readonly (string | number)[]> {
      for await (const row of table.rows) {
        if (isCanceled || !isOpen(open)) throw new Canceled()
        rows += 1
        if (rows % tellEvery === 0) onProgress(rows, total)
        yield row
      }
    }
    return { rows: () => rows, tables: tables.map((table) => ({ ...table, rows: passing(table) })) }
  }

  async function writeTables(open: OpenEvent, paper: Paper, { request, target }: Asked): Promise<Written> {
    const only = target.format === 'csv' ? onlyTable(paper) : null
    if (target.format === 'csv' && only === null) return failed('report-not-a-table')
    const tables = only ? [only] : paperTables(paper, catalogue[request.language].paperContents.about)
    const total = paper.blocks.reduce((sum, block) => sum + (block.kind === 'table' ? block.count : 0), 0)
    onProgress(0, total)
    const { rows, tables: passing } = watched(tables, open, total)
    const [first] = passing
    if (!first) return failed('report-not-a-table')
    const content = target.format === 'csv' ? writeCsv(first, target.separator) : writeXlsx(...passing)
    const path = freePath(folder, paper.fileName, target.format)
    await streamToFile(content, path, folder)
    return success({ file: basename(path), folder, rows: rows() })
  }

  return {
    async write(desk: Desk, asked: Asked): Promise<Written> {
      if (isWriting) return failed('report-busy')
      isWriting = true
      isCanceled = false
      try {
        const made = await makePaper(desk, asked.request, around)
        if (!made.ok) return made
        return await writeTables(desk.open, made.value, asked)
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
