import { stripVTControlCharacters } from 'node:util'
import type { BenchRow } from './bench-row.ts'

/** What a program reads of a row. */
export type PlainRow = Omit<BenchRow, 'isMet' | 'because'> & { met: boolean; because?: string }

const headings = ['', 'value', 'unit', 'against', 'ratio', 'goal', 'met']
const longestName = 76

/** The rows as a table for people, numbers under one another, and why a row could not be measured below it. */
export function formatTable(rows: readonly BenchRow[]): string {
  const cells = [headings, ...rows.map(cellsOf)]
  const widths = headings.map((_, column) => Math.max(...cells.map((row) => row[column]?.length ?? 0)))
  const lines = cells.map((row) =>
    row
      .map((cell, column) => (column === 0 ? cell.padEnd(widths[0] ?? 0) : cell.padStart(widths[column] ?? 0)))
      .join('  ')
      .trimEnd(),
  )
  const unmeasured = rows.flatMap(({ name, because }) => (because === null ? [] : [`  ${name}: ${because}`]))
  const met = rows.filter(({ isMet }) => isMet).length
  return [
    ...lines,
    '',
    ...(unmeasured.length > 0 ? ['Not measured, and so not met:', ...unmeasured, ''] : []),
    `${met} of ${rows.length} goals are met.`,
  ].join('\n')
}

/** The rows as one line of JSON; numbers to six digits, null where there is none. */
export function formatJson(rows: readonly BenchRow[]): string {
  return JSON.stringify(rows.map(plainOf))
}

function plainOf({ isMet, because, value, against, ratio, ...row }: BenchRow): PlainRow {
  const plain = { name: row.name, value: short(value), unit: row.unit, against: short(against), ratio: short(ratio) }
  return { ...plain, goal: row.goal, met: isMet, ...(because === null ? {} : { because }) }
}

function cellsOf({ name, value, unit, against, ratio, goal, isMet }: BenchRow): string[] {
  const title = name.length > longestName ? `${name.slice(0, longestName - 1)}…` : name
  return [title, inDigits(value), unit, inDigits(against), inDigits(ratio), goal, isMet ? 'yes' : 'NO']
}

function inDigits(value: number | null): string {
  if (value === null || !Number.isFinite(value)) return '–'
  const size = Math.abs(value)
  if (size >= 1000) return Math.round(value).toLocaleString('en')
  if (size >= 100 || Number.isInteger(value)) return value.toFixed(0)
  return size >= 10 ? value.toFixed(1) : value.toFixed(size >= 1 ? 2 : 4)
}

function short(value: number | null): number | null {
  return value === null || !Number.isFinite(value) ? null : Number(value.toPrecision(6))
}

/** One line, whatever an error's text holds. */
export function oneLine(error: unknown): string {
  const text = error instanceof Error ? error.message : String(error)
  return stripVTControlCharacters(text).replaceAll(/\s+/g, ' ').trim().slice(0, 300)
}
