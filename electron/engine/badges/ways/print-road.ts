import type { BadgeFailure } from '#shared/badges/badge-payload.ts'
import type { Paper } from '#shared/contract/print-tasks.ts'

/** How a badge stands that was handed over. */
export type Outcome =
  | { kind: 'done' }
  | { kind: 'failed'; failure: BadgeFailure }
  | { kind: 'canceled' }
  /** It was cut off before anything of it could be printed: it is printed again, without anybody's word. */
  | { kind: 'never-taken' }
  /** Nobody can tell whether it came out, except whoever stands at the printer. */
  | { kind: 'unsure' }
  | { kind: 'going-on'; trouble: BadgeFailure | null }

export type Handed = { printId: string; paper: Paper; pages: number }

/** Ready to go. Nothing comes out before `deliver`, which is called after it is written down that it goes. */
export type Prepared =
  | { kind: 'ready'; deliver: () => Promise<Outcome>; giveUp: () => Promise<void> }
  | { kind: 'failed'; failure: BadgeFailure }

/** One way to paper. What is handed over is what the drawing page holds at that moment. */
export type PrintRoad = {
  /** As records call it. */
  name: string
  /** Why a badge would not come out now, or null. */
  troubleOf: () => Promise<BadgeFailure | null>
  prepare: (handed: Handed) => Promise<Prepared>
  /** Also of what was sent before a restart. */
  follow: (printId: string) => Promise<Outcome>
  /** Ends it, if that is still possible. */
  cancel: (printId: string) => Promise<Outcome>
}
