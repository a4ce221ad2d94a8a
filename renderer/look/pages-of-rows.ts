/** As many people as one question asks for. */
export const pageSize = 100

/** The numbers of the pages that hold the rows from `first` to `last`, both counted from 0. */
export function pagesOfRows(first: number, last: number): number[] {
  const firstPage = Math.floor(Math.max(first, 0) / pageSize)
  const lastPage = Math.floor(Math.max(last, 0) / pageSize)
  return Array.from({ length: lastPage - firstPage + 1 }, (_, index) => firstPage + index)
}

/** Where the keys of a grid lead from one row, or null for a key that does not move. */
export function rowAfterKey(key: string, row: number, { total, perScreen }: { total: number; perScreen: number }) {
  const target = targetOf(key, row, perScreen, total - 1)
  return target === null || total === 0 ? null : Math.min(Math.max(target, 0), total - 1)
}

function targetOf(key: string, row: number, perScreen: number, last: number): number | null {
  switch (key) {
    case 'ArrowDown':
      return row + 1
    case 'ArrowUp':
      return row - 1
    case 'PageDown':
      return row + perScreen
    case 'PageUp':
      return row - perScreen
    case 'Home':
      return 0
    case 'End':
      return last
    default:
      return null
  }
}
