import { letterOf, meaningOf, plainHeading } from './list-columns.ts'

/** Where a sheet's people begin, and what stands above each column. */
export type Headings = {
  /** Place of the first row that may be a person, counted from 0. */
  firstRow: number
  /** One for each column; a column without a heading by its letter in a spreadsheet. */
  headings: string[]
}

/** Letterheads, titles and dates stand above a list; nobody writes more of them. */
const rowsLookedAt = 25

/**
 * Finds the line of headings: the one that says most of what the desk knows, with a name in it. Above it may stand
 * titles, below it a second line ("Kontak" over "HP" and "Email") and a line that numbers the columns. Pure.
 */
export function findHeadings(rows: readonly (readonly string[])[]): Headings | null {
  const top = rows.slice(0, rowsLookedAt)
  const width = top.reduce((widest, row) => Math.max(widest, row.length), 0)
  let best: { last: number; headings: string[]; score: number } | null = null
  for (const [index, row] of top.entries()) {
    const below = top[index + 1]
    const alone = { last: index, headings: texts(row, width) }
    const double =
      below !== undefined && isSecondLine(row, below) ? { last: index + 1, headings: joined(row, below, width) } : null
    const aloneScore = scoreOf(alone.headings)
    // A title over a line of headings adds nothing to it, and is no line of headings.
    const lowerScore = below === undefined ? 0 : scoreOf(texts(below, width))
    const doubleScore = double === null ? 0 : scoreOf(double.headings)
    const found =
      double !== null && doubleScore > Math.max(aloneScore, lowerScore)
        ? { ...double, score: doubleScore }
        : { ...alone, score: aloneScore }
    if (found.score > (best?.score ?? 0)) best = found
  }
  const line = best ?? fullestLine(top, width)
  if (line === null) return null
  const numbered = isNumbering(rows[line.last + 1] ?? []) ? 1 : 0
  return {
    firstRow: line.last + 1 + numbered,
    headings: line.headings.map((heading, place) => heading || letterOf(place)),
  }
}

/** How many columns a line explains; none where nobody has a name. */
function scoreOf(headings: readonly string[]): number {
  const meanings = new Set(headings.map(meaningOf).filter((meaning) => meaning !== 'unused'))
  return meanings.has('name') || meanings.has('firstName') ? meanings.size : 0
}

/** A list whose headings say nothing that is known: the first line that fills the most columns. */
function fullestLine(top: readonly (readonly string[])[], width: number) {
  const filled = top.map((row) => row.filter((cell) => cell.trim() !== '').length)
  const most = Math.max(0, ...filled)
  if (most === 0) return null
  const last = filled.indexOf(most)
  return { last, headings: texts(top[last] ?? [], width) }
}

function texts(row: readonly string[], width: number): string[] {
  return Array.from({ length: width }, (_, place) => (row[place] ?? '').replaceAll(/\s+/g, ' ').trim())
}

/** A line under a line of headings that explains it further, and is no person yet. */
function isSecondLine(upper: readonly string[], lower: readonly string[]): boolean {
  const filled = lower.flatMap((cell, place) => (cell.trim() === '' ? [] : [place]))
  if (filled.length === 0) return false
  return filled.every((place) => {
    const cell = lower[place] ?? ''
    if (/\d{4}|@/.test(cell) || cell.length > 60) return false
    const isUnderName = meaningOf(upper[place] ?? '') === 'name'
    return !isUnderName || meaningOf(cell) === 'name'
  })
}

/** Both lines as one. A heading over several columns is written into the first of them only. */
function joined(upper: readonly string[], lower: readonly string[], width: number): string[] {
  let over = ''
  return texts(lower, width).map((below, place) => {
    const above = (upper[place] ?? '').replaceAll(/\s+/g, ' ').trim()
    if (above !== '') over = above
    if (below === '') return above
    if (over === '' || meaningOf(below) !== 'unused') return below
    return `${over} ${below}`
  })
}

/** Forms of offices number their columns: 1, 2, 3 or (1), (2), (3). */
function isNumbering(row: readonly string[]): boolean {
  const filled = row.filter((cell) => cell.trim() !== '')
  return filled.length > 1 && filled.every((cell, index) => Number(plainHeading(cell)) === index + 1)
}
