import type { SyncState } from '../contract/sync-outputs.ts'
import type { ExceptionKind } from './exception.ts'

/**
 * So many of one kind. `present` is `listed` and `walkIns` together, and `men`, `women` and `sexUnknown` together;
 * `absent` is `registered` without `listed`.
 */
export type Part = {
  registered: number
  listed: number
  absent: number
  walkIns: number
  present: number
  men: number
  women: number
  sexUnknown: number
}

/** One row of a breakdown; `key` is what it is of: a name, an id, a role. Empty is "not filled in". */
export type NamedPart = Part & { key: string }

export type Totals = Part & {
  represented: number
  guests: { registered: number; present: number }
  needHelp: { registered: number; present: number }
  /** In a session, but never at the registration. */
  withoutArrival: number
  /** On the list and not registered, and not here: they count nowhere. */
  notCounted: { cancelled: number; blocked: number; awaiting: number }
}

/** Arrivals of a stretch of time that begins at `at`. */
export type Stretch = { at: number; count: number }

export type DeskArrivals = { deskId: string; count: number; firstAt: number; lastAt: number }

export type Timeline = {
  /** Minutes of an hour, or whole days where several are looked at. */
  by: 'quarter' | 'day'
  stretches: Stretch[]
  firstAt: number | null
  lastAt: number | null
  peak: Stretch | null
  desks: DeskArrivals[]
}

/** What the people of an event add up to. */
export type PeopleRecap = {
  /** Null where all days are looked at together. */
  day: string | null
  /** The days on which anybody came, and the event's first. */
  days: string[]
  totals: Totals
  byCommunity: NamedPart[]
  byGroup: NamedPart[]
  byRole: NamedPart[]
  bySession: NamedPart[]
  /** `minor` and `other`: no birth dates are kept. */
  byAge: NamedPart[]
  timeline: Timeline
  /** Who came after the opening; null where no session says when that is. */
  late: { sessionId: string; openedAt: number; count: number } | null
}

export type ItemRecap = {
  name: string
  /** Null when nobody counts. */
  stock: number | null
  given: number
  left: number | null
  /** Pieces beyond the first that one person was given. */
  again: number
  /** Second attempts that were refused. */
  refused: number
}

export type SyncRecap = {
  state: SyncState
  records: number
  unsent: number
  refused: number
  openConflicts: number
  lastSuccessAt: number | null
}

export type Recap = PeopleRecap & {
  /** The event's clock when it was added up. */
  madeAt: number
  exceptions: Partial<Record<ExceptionKind, number>>
  items: ItemRecap[]
  sync: SyncRecap
  /** Names of those who worked, and where. */
  officers: string[]
  deskNames: Record<string, string>
  appVersion: string
  /** The newest record of this laptop: whoever has the records can prove that these are they. */
  head: { deviceId: string; number: number; hash: string }
}

/** The share of the registered who came, 0 to 1; null where nobody was registered. */
export function shareOf({ listed, registered }: Pick<Part, 'listed' | 'registered'>): number | null {
  return registered === 0 ? null : listed / registered
}
