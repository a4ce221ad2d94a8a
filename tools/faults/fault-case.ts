/** What came of a fault: how often it was made, what the desk had acknowledged, and everything that did not hold. */
export type FaultOutcome = {
  tries: number
  /** Records that the desk said were on disk. */
  acknowledged: number
  /** Acknowledged records that are not there. */
  lost: number
  /** People who were let in twice where once is the rule. */
  duplicated: number
  /** Everything else that must hold and did not, as sentences. */
  wrong: string[]
  /** What a reader should know besides the numbers. */
  told: string
}

export type FaultCase = {
  /** The word that `--only` takes. */
  name: string
  about: string
  /** Why this machine cannot make the fault, or null when it can. */
  findHindrance: () => string | null
  /** Makes the fault for real, `share` times its full length. */
  run: (share: number) => Promise<FaultOutcome>
}

/** How often to try: at least once, however small the share. */
export function triesOf(full: number, share: number): number {
  return Math.max(1, Math.round(full * share))
}

/** Nothing has gone wrong yet. */
export function newOutcome(tries: number): FaultOutcome {
  return { tries, acknowledged: 0, lost: 0, duplicated: 0, wrong: [], told: '' }
}
