import type { Because } from '#shared/import/plan-kinds.ts'
import { writeCsv } from '#shared/sheets/write-csv.ts'
import { createWriteStream, existsSync, mkdirSync, renameSync, rmSync } from 'node:fs'
import { basename, extname, join } from 'node:path'
import { pipeline } from 'node:stream/promises'
import type { ListPlan } from './list-plan.ts'

export type SavedWords = { row: string; why: string; because: Record<Because, string>; skipped: string }

/**
 * Writes the rows that were left out as a list of their own: the reason, and their cells as they came, so that it can be
 * put right and imported. National ids are not in it. A file that is there already stays.
 */
export async function saveRows(
  list: ListPlan,
  { folder, words, separator }: { folder: string; words: SavedWords; separator: ',' | ';' },
): Promise<{ path: string; rows: number }> {
  const { sheet, head, choice, plan, decisions } = list
  const kept = head.headings.flatMap((_, place) => (choice[place] === 'national-id' ? [] : [place]))
  const left = plan.rows.filter((row) => row.kind === 'needs')
  const why = (row: (typeof left)[number]) =>
    decisions.get(row.rowNumber)?.kind === 'skip'
      ? words.skipped
      : row.kind === 'needs'
        ? words.because[row.because]
        : ''
  async function* rows() {
    for (const row of left) {
      const cells = sheet[row.rowNumber - 1] ?? []
      yield [String(row.rowNumber), why(row), ...kept.map((place) => cells[place] ?? '')]
    }
  }
  const headings = [words.row, words.why, ...kept.map((place) => head.headings[place] ?? '')]
  mkdirSync(folder, { recursive: true })
  const path = freePath(folder, basename(list.fileName, extname(list.fileName)))
  const unfinished = `${path}.part`
  try {
    await pipeline(
      writeCsv({ name: '', headings, rows: rows() }, separator),
      createWriteStream(unfinished, { mode: 0o600 }),
    )
    renameSync(unfinished, path)
  } catch (error) {
    rmSync(unfinished, { force: true })
    throw error
  }
  return { path, rows: left.length }
}

function freePath(folder: string, name: string): string {
  const plain =
    name
      .normalize('NFC')
      .replaceAll(/[^\p{Letter}\p{Number}]+/gu, '-')
      .slice(0, 60) || 'daftar'
  for (let number = 1; ; number += 1) {
    const path = join(folder, `${plain}-perlu-diperiksa${number === 1 ? '' : `-${number}`}.csv`)
    if (!existsSync(path)) return path
  }
}
