import type { Session } from './session.ts'

/**
 * The session a desk scans when nobody chose one by hand: the one that is open and opened last; between sessions the
 * next to open; after the last one, the last. Null only for an event without sessions.
 */
export function sessionBySchedule<T extends Pick<Session, 'opensAt' | 'closesAt'>>(
  sessions: readonly T[],
  now: number,
): T | null {
  const opening = (session: T) => session.opensAt ?? Number.NEGATIVE_INFINITY
  const closing = (session: T) => session.closesAt ?? Number.POSITIVE_INFINITY
  const inOrder = sessions.toSorted((a, b) => opening(a) - opening(b))
  const open = inOrder.filter((session) => opening(session) <= now && now < closing(session))
  return open.at(-1) ?? inOrder.find((session) => opening(session) > now) ?? inOrder.at(-1) ?? null
}
