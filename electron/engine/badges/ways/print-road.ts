import type { BadgeFailure } from '#shared/badges/badge-payload.ts'
import type { Drawing } from '#shared/contract/print-tasks.ts'

/** How a badge stands that was handed over. */
export type Outcome =
  | { kind: 'done' }
  | { kind: 'failed'; failure: BadgeFailure }
  | { kind: 'canceled' }
  /** Nobody can tell whether it came out, except whoever stands at the printer. */
  | { kind: 'unsure' }
  | { kind: 'going-on'; trouble: BadgeFailure | null }

/** A badge as it will come out. Nothing of it is at the printer before `send`. */
export type Rendered = { ok: true; send: (printId: string) => Promise<Outcome> } | { ok: false; failure: BadgeFailure }

/** One way to paper. */
export type PrintRoad = {
  /** As records call it. */
  name: string
  /** Why a badge would not come out now, or null. */
  troubleOf: () => Promise<BadgeFailure | null>
  /** Makes ready what is to be handed over, so that a badge that cannot be drawn was never sent. */
  render: (drawing: Drawing) => Promise<Rendered>
  /** Also of what was sent before a restart. */
  follow: (printId: string) => Promise<Outcome>
  /** Ends it, if that is still possible. */
  cancel: (printId: string) => Promise<Outcome>
}
