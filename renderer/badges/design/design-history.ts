import type { BadgeDesign } from '#shared/badges/badge-design.ts'

/** A design while it is worked on, with the way back and forth. */
export type DesignHistory = {
  past: BadgeDesign[]
  present: BadgeDesign
  future: BadgeDesign[]
  /** What the last change belongs to: a drag, or typing in one field. Further ones of it are taken back together. */
  gesture: string | null
}

const mostSteps = 200

export function startHistory(design: BadgeDesign): DesignHistory {
  return { past: [], present: design, future: [], gesture: null }
}

/** A change; those of one gesture, one after the other, are one step. */
export function changeDesign(history: DesignHistory, present: BadgeDesign, gesture: string | null): DesignHistory {
  if (present === history.present) return history
  const isSameStep = gesture !== null && gesture === history.gesture
  const past = isSameStep ? history.past : [...history.past, history.present].slice(-mostSteps)
  return { past, present, future: [], gesture }
}

export function undo(history: DesignHistory): DesignHistory {
  const present = history.past.at(-1)
  if (present === undefined) return history
  return { past: history.past.slice(0, -1), present, future: [history.present, ...history.future], gesture: null }
}

export function redo(history: DesignHistory): DesignHistory {
  const [present, ...future] = history.future
  if (present === undefined) return history
  return { past: [...history.past, history.present], present, future, gesture: null }
}
