import type { EventSetup, PullAnswer } from '#shared/sync/protocol.ts'
import { reconcilePersonWhole, reconcilingSteps, touchedBy, touchPresence } from '../check-in/reconcile.ts'
import type { Presence } from '../check-in/reconcile-attendance.ts'
import type { OpenEvent } from '../event/open-event.ts'
import { scrubIfDue } from '../participants/empty-records.ts'
import { putListEntry } from '../participants/put-person.ts'
import { readPulledRecords } from './read-pulled-records.ts'

/** Rows of one transaction: a few milliseconds each, which is what a scan may have to wait. */
const peopleAtOnce = 40
const recordsAtOnce = 100
const stepsAtOnce = 50

export type ApplyOptions = {
  /** Lets others have their turn; throws when the event is about to be closed. */
  pause: () => Promise<void>
  appVersion: string
}

export type Applied = { people: number; newRecords: number; isSetupNew: boolean; unread: number }

/**
 * Takes one page of what changed at headquarters into an event that is open at a desk, in short transactions with a
 * pause after each, so that scans go on in between. The cursor moves in the last one: whatever is cut off before is
 * taken in again, which changes nothing.
 */
export async function applyPage(
  open: OpenEvent,
  page: PullAnswer,
  { pause, appVersion }: ApplyOptions,
): Promise<Applied> {
  const { records, unread } = readPulledRecords(page.records, open.event.id)
  // First, so that nobody is told to have come in at a desk without a name.
  open.immediate(() => {
    open.device.putNames('desks', page.names.desks)
    open.device.putNames('officers', page.names.officers)
  })
  const isSetupNew = page.setup !== null && page.setup.event.id === open.event.id
  const rejudged = isSetupNew && page.setup ? putSetup(open, page.setup) : []
  await inChunks(page.participants, peopleAtOnce, pause, (people) => {
    open.immediate(() => {
      for (const person of people) if (putListEntry(open, person)) reconcilePersonWhole(open, person.id)
    })
  })
  let newRecords = 0
  await inChunks(records, recordsAtOnce, pause, (some) => {
    open.immediate(() => {
      for (const record of some) if (open.records.addPulled(record)) newRecords += 1
    })
  })
  open.noteChange({ pulledRecords: newRecords })
  const touched = touchedBy(records)
  for (const presence of rejudged) touchPresence(touched.presences, presence)
  await inChunks(reconcilingSteps(open, touched), stepsAtOnce, pause, (steps) =>
    open.immediate(() => steps.forEach((step) => step())),
  )
  open.immediate(() => {
    if (unread > 0) noteUnread(open, appVersion)
    open.device.writeValue('syncCursor', String(page.upTo))
  })
  scrubIfDue(open)
  return { people: page.participants.length, newRecords, isSetupNew, unread }
}

/** Everybody in sessions whose rule of repetition has changed: what was a conflict may be none, and the other way. */
function putSetup(open: OpenEvent, setup: EventSetup): Presence[] {
  const isZoneNew = open.event.zone !== setup.event.zone
  const changed = setup.sessions.filter(({ id, reEntry, limitPerDay }) => {
    const before = open.sessions.find((session) => session.id === id)
    return isZoneNew || before?.reEntry !== reEntry || before.limitPerDay !== limitPerDay
  })
  open.immediate(() => open.replaceSetup(setup))
  return changed.flatMap(({ id: sessionId }) =>
    open.attendance.participantsIn(sessionId).map((participantId) => ({ participantId, sessionId })),
  )
}

/** Remembers from where to pull again once this laptop has been updated; the earliest place counts. */
function noteUnread({ device }: OpenEvent, appVersion: string): void {
  const cursor = Number(device.readValue('syncCursor') ?? 0)
  if (device.readValue('syncUnread') === null) device.writeValue('syncUnread', JSON.stringify({ cursor, appVersion }))
}

export async function inChunks<T>(
  items: readonly T[],
  size: number,
  pause: () => Promise<void>,
  take: (chunk: readonly T[]) => void,
): Promise<void> {
  for (let first = 0; first < items.length; first += size) {
    take(items.slice(first, first + size))
    await pause()
  }
}
