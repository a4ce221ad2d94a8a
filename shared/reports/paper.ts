import type { Signatory } from '../event/paper-setup.ts'

/** F4, the folio of Indonesian offices, is 215 × 330 mm. */
export type PaperSize = 'A4' | 'F4'

/** A drawn signature: a path in a box of its own, as the record keeps it. */
export type DrawnSignature = { signature: string; width: number; height: number }
export type PaperCell = string | number | DrawnSignature

export type PaperColumn = {
  heading: string
  /** Its part of the width, against the other columns'. */
  share: number
  /** `sign` is an empty cell to be signed in, left and right in turn as lists in offices have it. */
  kind: 'text' | 'number' | 'sign'
}

export type PaperTable = {
  kind: 'table'
  /** Names the sheet in a workbook; empty for the first of a paper takes the paper's title. */
  title: string
  columns: readonly PaperColumn[]
  /** One after another: a list of 100,000 people never has to be in memory. */
  rows: AsyncIterable<readonly PaperCell[]>
  /** How many rows will come, for the progress. */
  count: number
  /** What stands under the columns, as totals. */
  totals?: readonly PaperCell[]
}

export type PaperBlock =
  | PaperTable
  | { kind: 'heading' | 'text' | 'note'; text: string }
  /** Words with what they are: "Terdaftar", "240". */
  | { kind: 'facts'; facts: readonly (readonly [label: string, value: string])[] }
  /** How many per part, as lying bars. */
  | { kind: 'bars'; title: string; bars: readonly { label: string; value: number; of?: number }[] }
  /** How many in each stretch of time, as standing bars on an axis of times. */
  | { kind: 'timeline'; title: string; stretches: readonly { label: string; value: number }[] }

/** A paper as an office reads it, before anybody decides whether it becomes pages, a workbook or separated values. */
export type Paper = {
  /** What files of it are called, without an ending: `daftar-hadir-peserta-2019-06-24`. */
  fileName: string
  title: string
  /** What stands under the title: event, day, place. */
  lines: readonly string[]
  orientation: 'portrait' | 'landscape'
  blocks: readonly PaperBlock[]
  /** "Banjarbaru, 24 Juni 2019"; empty where nobody signs. */
  signedAt: string
  signatories: readonly Signatory[]
}
