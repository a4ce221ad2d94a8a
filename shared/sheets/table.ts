export type Cell = string | number

/** A table whose rows come one after another: it never has to be in memory as a whole. */
export type Table = {
  name: string
  headings: readonly string[]
  rows: AsyncIterable<readonly Cell[]>
}
