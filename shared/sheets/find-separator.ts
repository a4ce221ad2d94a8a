const separators = [',', ';', '\t'] as const
export type Separator = (typeof separators)[number]

const linesLookedAt = 30

/**
 * The separator of a text by its beginning. The first line decides when it is cut into several cells; where it is a
 * title or a single heading, the separator that cuts most lines into as many cells as each other does.
 */
export function findSeparator(text: string): Separator {
  const told = /^\s*"?sep=([,;\t])/i.exec(text)?.[1]
  if (told !== undefined) return separators.find((separator) => separator === told) ?? ','
  // A cell may have line ends and separators within its quotes.
  const lines = text
    .replaceAll(/"[^"]*"/g, 'x')
    .split(/\r\n|\n|\r/, linesLookedAt + 1)
    .filter((line) => line.trim() !== '')
  const byHeadings = best((separator) => countIn(lines[0] ?? '', separator))
  if (byHeadings.score > 1) return byHeadings.separator
  return best((separator) => evenness(lines.slice(0, linesLookedAt), separator)).separator
}

function best(scoreOf: (separator: Separator) => number) {
  const scored = separators.map((separator) => ({ separator, score: scoreOf(separator) }))
  return scored.reduce((one, other) => (other.score > one.score ? other : one))
}

function countIn(line: string, separator: Separator): number {
  return line.split(separator).length - 1
}

function evenness(lines: readonly string[], separator: Separator): number {
  const linesOf = new Map<number, number>()
  for (const line of lines) {
    const count = countIn(line, separator)
    if (count > 0) linesOf.set(count, (linesOf.get(count) ?? 0) + 1)
  }
  return Math.max(0, ...[...linesOf].map(([count, number]) => number * Math.min(count, 3)))
}
