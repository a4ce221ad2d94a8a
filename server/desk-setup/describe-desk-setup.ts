import { itemsOf, type Item } from '#shared/items/item.ts'
import { projectStock } from '#shared/items/project-stock.ts'
import type { DashboardAnswer } from '../contract/dashboard-routes.ts'
import { deskWorkRepository } from '../database/desk-work-repository.ts'
import { eventRepository } from '../database/event-repository.ts'
import { exportRepository } from '../database/export-repository.ts'
import type { Queries } from '../database/open-database.ts'
import { recordRepository } from '../database/record-repository.ts'
import type { Deps } from '../deps.ts'
import { findEvent } from '../events/find-event.ts'
import { readOfficers } from '../officers/change-officer.ts'

/** What an event has set up for its desks, with what became of it: how much was given and is left. */
export async function describeDeskSetup(
  { database }: Pick<Deps, 'database'>,
  eventId: string,
): Promise<DashboardAnswer<'GET /events/:eventId/desk-setup'>> {
  const { version } = await findEvent(database, eventId)
  const events = eventRepository(database)
  const {
    items: declared,
    questions,
    alerts,
    leaders,
    isWalkInAllowed,
    privacyNotice,
    papers,
  } = await events.deskSetup(eventId)
  const counted = new Map((await deskWorkRepository(database).countItems(eventId)).map((one) => [one.item, one]))
  const items = await stockedItems(database, eventId, declared)
  const ids = [...leaders.map(({ participantId }) => participantId), ...alerts.flatMap((alert) => alert.participants)]
  const people = await exportRepository(database).namesOf(eventId, [...new Set(ids)])
  return {
    items: items.map((item) => {
      const { people: had = 0, times = 0, twice = 0 } = counted.get(item.id) ?? {}
      return { ...item, people: had, times, twice, isDeclared: declared.some(({ id }) => id === item.id) }
    }),
    questions,
    alerts,
    officers: (await readOfficers(database, eventId)).map(({ id, name, role, isActive }) => ({
      id,
      name,
      role,
      isActive,
    })),
    leaders: leaders.map((leader) => ({ ...leader, participantName: people.get(leader.participantId) ?? '' })),
    names: Object.fromEntries(people),
    isWalkInAllowed,
    privacyNotice,
    papers,
    version,
  }
}

/** Every item with the stock that was counted last, wherever somebody counted. */
export async function stockedItems(within: Queries, eventId: string, declared: readonly Item[]): Promise<Item[]> {
  const items = itemsOf(declared, await eventRepository(within).sessions(eventId))
  return projectStock(items, await recordRepository(within).aboutNobody(eventId, ['stock']))
}
