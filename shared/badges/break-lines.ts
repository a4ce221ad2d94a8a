/** The width of a text, in whatever unit the limit has. */
type WidthOf = (text: string) => number

/**
 * The fewest lines into which words can be set so that none is wider than `limit`, or null when it takes more than
 * `most`, or a word alone is wider. The lines are balanced: none is much longer than the others.
 */
export function breakLines(
  words: readonly string[],
  { limit, most, widthOf }: { limit: number; most: number; widthOf: WidthOf },
): string[] | null {
  const fewest = fillGreedily(words, limit, widthOf)
  if (fewest === null || fewest.length > most) return null
  return fewest.length === 1 || words.length > mostBalanced
    ? fewest
    : balance(words, { lines: fewest.length, limit, widthOf })
}

/** Of longer texts than any name, nobody sees whether the last line is short. */
const mostBalanced = 20

function fillGreedily(words: readonly string[], limit: number, widthOf: WidthOf): string[] | null {
  const lines: string[] = []
  let line = ''
  for (const word of words) {
    const longer = line === '' ? word : `${line} ${word}`
    if (widthOf(longer) <= limit) line = longer
    else if (line === '' || widthOf(word) > limit) return null
    else {
      lines.push(line)
      line = word
    }
  }
  return line === '' && lines.length > 0 ? lines : [...lines, line]
}

type Split = { cost: number; starts: number[] }

/** Among all ways to set the words into so many lines, the one whose long lines are shortest. */
function balance(
  words: readonly string[],
  { lines, limit, widthOf }: { lines: number; limit: number; widthOf: WidthOf },
): string[] {
  const memo = new Map<string, Split>()
  const textOf = (from: number, to: number) => words.slice(from, to).join(' ')
  const best = (from: number, left: number): Split => {
    const key = `${from} ${left}`
    const known = memo.get(key)
    if (known) return known
    const found = left === 1 ? { cost: costOf(from, words.length), starts: [from] } : bestFirstLine(from, left)
    memo.set(key, found)
    return found
  }
  const bestFirstLine = (from: number, left: number): Split => {
    let chosen: Split = { cost: Number.POSITIVE_INFINITY, starts: [] }
    for (let to = from + 1; to <= words.length - (left - 1); to++) {
      const first = costOf(from, to)
      if (first === Number.POSITIVE_INFINITY) break
      const rest = best(to, left - 1)
      const cost = first + rest.cost
      if (cost < chosen.cost) chosen = { cost, starts: [from, ...rest.starts] }
    }
    return chosen
  }
  const costOf = (from: number, to: number) => {
    const width = widthOf(textOf(from, to))
    if (width > limit) return Number.POSITIVE_INFINITY
    // "dr." or "M." at the end of a line belongs to the word after it.
    const isTorn = to < words.length && isForeword(words[to - 1]!)
    return ((isTorn ? 1.3 : 1) * (width / limit)) ** 4
  }
  const { starts } = best(0, lines)
  return starts.map((from, index) => textOf(from, starts[index + 1] ?? words.length))
}

function isForeword(word: string): boolean {
  return /^\p{Letter}{1,4}\.$/u.test(word)
}
