/**
 * How many letters are to be added, left out, changed or swapped with their neighbour until one word is the other;
 * Infinity when they are more than `most`. No letter is moved twice (optimal string alignment).
 */
export function lettersApart(one: string, other: string, most: number): number {
  const a = [...one]
  const b = [...other]
  if (Math.abs(a.length - b.length) > most) return Number.POSITIVE_INFINITY
  let before: number[] = []
  let above = Array.from({ length: b.length + 1 }, (_, index) => index)
  for (const [row, letter] of a.entries()) {
    const current = [row + 1]
    let least = row + 1
    for (const [column, facing] of b.entries()) {
      const change = at(above, column) + (letter === facing ? 0 : 1)
      let apart = Math.min(change, at(above, column + 1) + 1, at(current, column) + 1)
      const isSwapped = row > 0 && column > 0 && letter === b[column - 1] && a[row - 1] === facing
      if (isSwapped) apart = Math.min(apart, at(before, column - 1) + 1)
      current.push(apart)
      least = Math.min(least, apart)
    }
    if (least > most) return Number.POSITIVE_INFINITY
    before = above
    above = current
  }
  const apart = at(above, b.length)
  return apart > most ? Number.POSITIVE_INFINITY : apart
}

const at = (row: readonly number[], column: number): number => row[column] ?? Number.POSITIVE_INFINITY
