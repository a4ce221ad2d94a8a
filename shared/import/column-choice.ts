import { z } from 'zod'
import { listColumns, meaningOf, plainHeading, type ColumnMeaning, type ListColumn } from './list-columns.ts'

export const columnMeaningSchema = z.enum(['unused', 'national-id', ...listColumns] satisfies ColumnMeaning[])

/** What each column of a sheet means, by its place: proposed by the headings, changed by whoever looks at it. */
export type ColumnChoice = readonly ColumnMeaning[]
export const columnChoiceSchema = z.array(columnMeaningSchema).max(1_000)

/** What the headings say. Of two columns of one meaning the first counts. */
export function proposeColumns(headings: readonly string[]): ColumnMeaning[] {
  const seen = new Set<ColumnMeaning>()
  return headings.map((heading) => {
    const meaning = meaningOf(heading)
    if (meaning === 'unused' || meaning === 'national-id') return meaning
    if (seen.has(meaning)) return 'unused'
    seen.add(meaning)
    return meaning
  })
}

/**
 * What somebody chose, as it may be used: a column of national ids stays one, and each meaning belongs to one column,
 * the last that it was given to.
 */
export function fitChoice(
  headings: readonly string[],
  chosen: ColumnChoice,
  changed: number | null = null,
): ColumnMeaning[] {
  const proposed = proposeColumns(headings)
  const fitting = headings.map((_, place): ColumnMeaning => {
    if (proposed[place] === 'national-id') return 'national-id'
    const meaning = chosen[place] ?? 'unused'
    return meaning === 'national-id' ? 'unused' : meaning
  })
  return fitting.map((meaning, place) => {
    if (meaning === 'unused' || meaning === 'national-id') return meaning
    const places = fitting.flatMap((other, at) => (other === meaning ? [at] : []))
    const owner = changed !== null && places.includes(changed) ? changed : places[0]
    return owner === place ? meaning : 'unused'
  })
}

/** Where each column stands, counted from 0. */
export function placesOf(choice: ColumnChoice): Partial<Record<ListColumn, number>> {
  const places: Partial<Record<ListColumn, number>> = {}
  for (const [place, meaning] of choice.entries())
    if (meaning !== 'unused' && meaning !== 'national-id') places[meaning] ??= place
  return places
}

/** Whether a row can have a name at all. */
export function hasName(choice: ColumnChoice): boolean {
  return choice.includes('name') || choice.includes('firstName')
}

/** By this a choice is remembered: the same form sends the same headings again. */
export function headingsKey(headings: readonly string[]): string {
  return headings.map(plainHeading).join('|')
}

/** Headings of filled columns that nothing here has a use for: what exports leave empty is nothing that was left out. */
export function unusedHeadings(
  sheet: readonly (readonly string[])[],
  { firstRow, headings }: { firstRow: number; headings: readonly string[] },
  choice: ColumnChoice,
): string[] {
  const filled = (place: number) =>
    sheet.some((cells, index) => index >= firstRow && (cells[place] ?? '').trim() !== '')
  return headings.filter((_, place) => choice[place] === 'unused' && filled(place))
}
