import { roleSchema, standingSchema } from '#shared/participants/participant.ts'
import type { Session } from '#shared/sessions/session.ts'
import type { User } from '../contract/accounts.ts'
import type { DashboardAnswer } from '../contract/dashboard-routes.ts'
import type { ParticipantRow, ParticipantsQuery } from '../contract/participants.ts'
import { Refused } from '../answer-errors.ts'
import { eventRepository } from '../database/event-repository.ts'
import { participantListRepository } from '../database/participant-list-repository.ts'
import type { Deps } from '../deps.ts'
import { findEvent } from '../events/find-event.ts'
import { maskContact } from './mask-contact.ts'
import { searchTerms } from './search-terms.ts'

/** One page of the people whom a search and its filters leave, and how many there are in all. */
export async function listParticipants(
  { database }: Pick<Deps, 'database'>,
  { eventId, query }: { eventId: string; query: ParticipantsQuery },
  reader: User,
): Promise<DashboardAnswer<'GET /events/:eventId/participants'>> {
  await findEvent(database, eventId)
  const { text, offset, limit, sessionId: asked, ...equal } = query
  const sessionId = sessionAsked(await eventRepository(database).sessions(eventId), asked)
  const list = participantListRepository(database)
  const filter = { ...equal, search: searchTerms(text), sessionId }
  const rows = await list.page(eventId, filter, { offset, limit })
  return {
    total: await list.count(eventId, filter),
    sessionId,
    rows: rows.map(
      (row): ParticipantRow => ({
        id: row.id,
        name: row.name,
        role: roleSchema.parse(row.role),
        community: row.community,
        group: row.group_name,
        category: row.category,
        standing: standingSchema.parse(row.standing),
        isMinor: row.is_minor === 1,
        isWalkIn: row.is_walk_in === 1,
        representedBy: row.represented_by,
        isMerged: row.merged_into !== '',
        presence: row.is_in === 1 ? 'inside' : (row.entries ?? 0) > 0 ? 'arrived' : 'not-arrived',
        arrivedAt: (row.entries ?? 0) > 0 ? row.first_entry_at : null,
        ...maskContact(row, reader),
      }),
    ),
  }
}

export async function listFacets(
  { database }: Pick<Deps, 'database'>,
  eventId: string,
): Promise<DashboardAnswer<'GET /events/:eventId/facets'>> {
  await findEvent(database, eventId)
  const list = participantListRepository(database)
  return {
    communities: await list.values(eventId, 'community'),
    groups: await list.values(eventId, 'group_name'),
    categories: await list.values(eventId, 'category'),
  }
}

/** The session that a list is about: the one asked for, else the arrival at the desk. */
function sessionAsked(sessions: readonly Session[], asked: string | undefined): string {
  if (asked === undefined) return (sessions.find(({ kind }) => kind === 'arrival') ?? sessions[0])?.id ?? ''
  if (!sessions.some(({ id }) => id === asked)) throw new Refused(404, 'session-unknown')
  return asked
}
