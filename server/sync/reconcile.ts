import { isAboutPerson } from '#shared/participants/project-person.ts'
import { itemsIn } from '#shared/records/items-given.ts'
import type { GapuraRecord } from '#shared/records/record.ts'
import { type Pair, attendanceRepository } from '../database/attendance-repository.ts'
import { conflictRepository } from '../database/conflict-repository.ts'
import { deskWorkRepository } from '../database/desk-work-repository.ts'
import type { Queries } from '../database/open-database.ts'
import { listEntryRepository } from '../database/list-entry-repository.ts'
import { recordRepository } from '../database/record-repository.ts'
import { type MergeLinks, mergeLinks } from '../participants/merge-links.ts'
import { type AddedUp, addUp, addUpItems, isPresence, keyOf } from './add-up.ts'
import type { EventRules } from './event-rules.ts'
import { reconcilePeople } from './reconcile-people.ts'

/**
 * Brings everything that is projected up to records that are about to be written in the same transaction: who people
 * are, where they are, what they were given. Everything that is here about the same people is replayed with them, in
 * the order in which it happened, whatever order it came in.
 */
export async function reconcile(
  within: Queries,
  rules: EventRules,
  fresh: readonly GapuraRecord[],
  version: number,
): Promise<void> {
  const { eventId } = rules
  const presences = fresh.filter(isPresence)
  const receivers = idsOf(fresh.filter(({ payload }) => payload.kind === 'reversal' || itemsIn(payload).length > 0))
  const people = idsOf(fresh.filter(isAboutPerson))
  if (presences.length === 0 && receivers.size === 0 && people.size === 0) return
  // 1. Who people are, and which entries of the list are one person.
  const before = await listEntryRepository(within).merged(eventId)
  const moved = await movePeople(within, { eventId, people, fresh, version })
  const links = mergeLinks(new Map([...before, ...moved]))
  const whole = peopleOfMerges([...moved.keys()], [mergeLinks(before), links])
  // 2. Gather: all that is known of everybody concerned, under each of their entries.
  const concerned = new Set([...idsOf(presences), ...receivers, ...whole])
  if (concerned.size === 0) return
  const everyEntry = new Set([...concerned].flatMap((id) => [id, ...links.entriesOf(links.rootOf(id))]))
  const earlier = await recordRepository(within).ofParticipants(eventId, [...everyEntry])
  const records = [...earlier, ...fresh]
  // 3. Decide: what it all adds up to.
  const pairs = pairsOf(presences, { whole, records, links })
  const added = addUp(pairs, records, { rules, links })
  const roots = [...receivers].map(links.rootOf)
  const items = addUpItems(new Set([...roots, ...whole]), records, links)
  // 4. Record.
  await record(within, { eventId, added, isAnyEarlier: earlier.length > 0, version })
  await deskWorkRepository(within).putItems(eventId, items)
}

async function movePeople(
  within: Queries,
  {
    eventId,
    people,
    fresh,
    version,
  }: { eventId: string; people: ReadonlySet<string>; fresh: readonly GapuraRecord[]; version: number },
): Promise<Map<string, string>> {
  if (people.size === 0) return new Map()
  const participantIds = [...people]
  const earlier = await recordRepository(within).ofParticipants(eventId, participantIds)
  return reconcilePeople(within, { eventId, participantIds, records: [...earlier, ...fresh], version })
}

/** Everybody whose presence has to be added up as a whole: they were one person before, or are one now. */
function peopleOfMerges(moved: readonly string[], beforeAndAfter: readonly MergeLinks[]): Set<string> {
  const found = moved.flatMap((id) => beforeAndAfter.flatMap((links) => links.entriesOf(links.rootOf(id))))
  return new Set([...moved, ...found])
}

/** What the new records speak about, under each person's one entry; and every session of those who were merged. */
function pairsOf(
  presences: readonly GapuraRecord[],
  { whole, records, links }: { whole: ReadonlySet<string>; records: readonly GapuraRecord[]; links: MergeLinks },
): Map<string, Pair> {
  const pairs = new Map<string, Pair>()
  const add = (pair: Pair) => pairs.set(keyOf(pair), pair)
  for (const { participantId, sessionId } of presences)
    if (participantId !== null && sessionId !== null) add({ participantId: links.rootOf(participantId), sessionId })
  if (whole.size === 0) return pairs
  const theirs = records.filter((one) => isPresence(one) && whole.has(one.participantId ?? ''))
  for (const sessionId of new Set(theirs.map((one) => one.sessionId ?? '')))
    for (const participantId of whole) add({ participantId, sessionId })
  return pairs
}

async function record(
  within: Queries,
  {
    eventId,
    added,
    isAnyEarlier,
    version,
  }: { eventId: string; added: AddedUp; isAnyEarlier: boolean; version: number },
): Promise<void> {
  const present = attendanceRepository(within)
  const work = deskWorkRepository(within)
  const stored = conflictRepository(within)
  await present.put(eventId, added.attendance)
  await work.putWaiting(eventId, added.waiting)
  await stored.put(eventId, added.conflicts, version)
  // Of whom nothing was known there is nothing to take away.
  if (!isAnyEarlier) return
  await present.remove(eventId, added.absent)
  await work.removeWaiting(eventId, added.served)
  const over = new Set(added.settled.map(keyOf))
  const known = await stored.ofParticipants(eventId, [...idsOf(added.settled)])
  await stored.remove(
    eventId,
    known.filter((pair) => over.has(keyOf(pair))),
  )
}

function idsOf(of: Iterable<{ participantId: string | null }>): Set<string> {
  return new Set([...of].flatMap(({ participantId }) => participantId ?? []))
}
