import type { GapuraEvent, OtherEvent } from '#shared/event/event.ts'
import { eventListRepository } from '../database/event-list-repository.ts'
import { eventRepository } from '../database/event-repository.ts'
import type { Queries } from '../database/open-database.ts'

/**
 * Tells the events of a series of each other's codes, after one of them came or changed: a guest of Bandung who stands
 * at the desk in Banjarbaru is told where they belong. `before` is what it was, when it was there before.
 */
export async function tellSeries(
  within: Queries,
  now: number,
  { event, before }: { event: GapuraEvent; before: GapuraEvent | null },
): Promise<void> {
  const list = eventListRepository(within)
  const all = await list.all()
  const isNear = ({ id, series }: GapuraEvent) =>
    id === event.id || (series !== '' && (series === event.series || series === before?.series))
  // In the order of their ids, so that two such changes never wait for each other.
  for (const one of all.filter(isNear).toSorted((a, b) => (a.id < b.id ? -1 : 1))) {
    const known = await list.otherEvents(one.id)
    const told = toldTo(one, known, { event, before, all })
    if (JSON.stringify(sorted(known)) === JSON.stringify(sorted(told))) continue
    await list.replaceOtherEvents(one.id, told)
    const events = eventRepository(within)
    await events.markSetupChanged(one.id, await events.takeVersions(one.id, 1, now))
  }
}

/** What one event is to know of the others: what it knew, without what is no longer so, and with what is. */
function toldTo(
  one: GapuraEvent,
  known: readonly OtherEvent[],
  { event, before, all }: { event: GapuraEvent; before: GapuraEvent | null; all: readonly GapuraEvent[] },
): OtherEvent[] {
  const hasLeft = before !== null && before.series !== event.series
  const formerSisters = all.filter(({ id, series }) => hasLeft && series === before.series && id !== event.id)
  const stale =
    one.id === event.id ? formerSisters.map(({ codePrefix }) => codePrefix) : before === null ? [] : [before.codePrefix]
  const sisters = all.filter(({ id, series }) => id !== one.id && series !== '' && series === one.series)
  const told = new Map(known.filter((other) => !stale.includes(other.codePrefix)).map((o) => [o.codePrefix, o]))
  for (const { codePrefix, name, city, startsOn } of sisters) told.set(codePrefix, { codePrefix, name, city, startsOn })
  told.delete(one.codePrefix)
  return [...told.values()]
}

function sorted(others: readonly OtherEvent[]): OtherEvent[] {
  return others.toSorted((a, b) => (a.codePrefix < b.codePrefix ? -1 : 1))
}
