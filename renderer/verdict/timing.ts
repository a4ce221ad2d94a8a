import type { VerdictKind } from '#shared/check-in/verdict.ts'

/** Milliseconds. */
export const timing = {
  /** How long the answer before may stand while the next is awaited: answers take 2 to 4 ms, an eye takes 100. */
  oldAnswerIsGone: 80,
  /** From here on it is said that an answer is awaited. */
  slow: 300,
  /** As `--fade` in the tokens. */
  fade: 150,
} as const

/** How long an answer stays when nothing comes after it. What somebody has to act on stays longer. */
export function shownFor(kind: VerdictKind | 'failed'): number {
  switch (kind) {
    case 'admitted':
    case 'already-in':
      return 12_000
    case 'refused':
      return 20_000
    case 'needs':
    case 'failed':
      return 120_000
  }
}
