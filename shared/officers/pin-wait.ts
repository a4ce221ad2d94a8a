/** Wrong tries of one officer's PIN that are free of any wait. */
export const freeTries = 5
const firstWaitMs = 30_000
const longestWaitMs = 15 * 60_000

/** How long after so many wrong tries the next may be made, in milliseconds: half a minute, and twice as long each time. */
export function waitAfter(wrongTries: number): number {
  if (wrongTries < freeTries) return 0
  return Math.min(longestWaitMs, firstWaitMs * 2 ** (wrongTries - freeTries))
}
