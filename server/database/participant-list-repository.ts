import type { Expression, ExpressionBuilder, Selectable, SqlBool } from 'kysely'
import type { CodeStanding, Participant, Role, Standing } from '#shared/participants/participant.ts'
import { inList } from './in-list.ts'
import type { Queries } from './open-database.ts'
import type { PersonRow } from './person-row.ts'
import type { Tables } from './tables.ts'

type Presence = { is_in: number | null; entries: number | null; first_entry_at: number | null }

/** What somebody typed into the search, made ready: see `searchTerms`. */
export type Search = {
  /** Each word with every key it may mean; a name must hold all of them. */
  words: string[][]
  /** Digits of a phone, without what stands before the operator's; empty when none were typed. */
  digits: string
  /** The whole text in lower case, for communities. */
  text: string
  /** What the whole text may be as a code. */
  codes: string[]
}
export type ListFilter = {
  search: Search | null
  community?: string | undefined
  group?: string | undefined
  role?: Role | undefined
  standing?: Standing | undefined
  presence?: 'arrived' | 'inside' | 'not-arrived' | undefined
  origin?: 'listed' | 'walk-in' | 'represented' | undefined
  sessionId: string
}

type People = ExpressionBuilder<Tables & { presence: Tables['attendance'] | null }, 'participants'>

/** The list as people at headquarters look through it, and the codes that name its people. */
export function participantListRepository(queries: Queries) {
  const { db } = queries
  const filtered = (eventId: string, { search, presence, origin, sessionId, ...equal }: ListFilter) =>
    db
      .selectFrom('participants')
      .leftJoin('attendance as presence', (join) =>
        join
          .onRef('presence.event_id', '=', 'participants.event_id')
          .onRef('presence.participant_id', '=', 'participants.id')
          .on('presence.session_id', '=', sessionId),
      )
      .where('participants.event_id', '=', eventId)
      .$if(equal.community !== undefined, (query) => query.where('community', '=', equal.community ?? ''))
      .$if(equal.group !== undefined, (query) => query.where('group_name', '=', equal.group ?? ''))
      .$if(equal.role !== undefined, (query) => query.where('role', '=', equal.role ?? ''))
      .$if(equal.standing !== undefined, (query) => query.where('standing', '=', equal.standing ?? ''))
      .$if(presence === 'inside', (query) => query.where('presence.is_in', '=', 1))
      .$if(presence === 'arrived', (query) => query.where('presence.entries', '>', 0))
      .$if(presence === 'not-arrived', (query) =>
        query.where((is) => is.or([is('presence.entries', 'is', null), is('presence.entries', '=', 0)])),
      )
      .$if(origin === 'listed', (query) => query.where('is_walk_in', '=', 0))
      .$if(origin === 'walk-in', (query) => query.where('is_walk_in', '=', 1))
      .$if(origin === 'represented', (query) => query.where('represented_by', '!=', ''))
      // One person stands in the list once; whoever looks for the other entry finds it.
      .$if(search === null, (query) => query.where('merged_into', '=', ''))
      .$if(search !== null, (query) => query.where((is) => fits(is as unknown as People, eventId, search!)))

  return {
    async count(eventId: string, filter: ListFilter): Promise<number> {
      const { count } = await filtered(eventId, filter)
        .select(({ fn }) => fn.countAll<number>().as('count'))
        .executeTakeFirstOrThrow()
      return count
    },
    page: (
      eventId: string,
      filter: ListFilter,
      { offset, limit }: { offset: number; limit: number },
    ): Promise<(PersonRow & Presence)[]> =>
      filtered(eventId, filter)
        .selectAll('participants')
        .select(['presence.is_in', 'presence.entries', 'presence.first_entry_at'])
        .orderBy('name_key')
        .orderBy('id')
        .offset(offset)
        .limit(limit)
        .execute(),
    /** People in the order of their ids, for those who read all of them page by page. */
    pageById: (eventId: string, after: string, limit: number): Promise<PersonRow[]> =>
      db
        .selectFrom('participants')
        .selectAll()
        .where('event_id', '=', eventId)
        .where('id', '>', after)
        .orderBy('id')
        .limit(limit)
        .execute(),
    all: (eventId: string): Promise<PersonRow[]> =>
      db.selectFrom('participants').selectAll().where('event_id', '=', eventId).orderBy('id').execute(),
    some: (eventId: string, ids: readonly string[]): Promise<PersonRow[]> =>
      db
        .selectFrom('participants')
        .selectAll()
        .where('event_id', '=', eventId)
        .where(inList(queries, 'id', ids))
        .execute(),
    /** The newest change of anybody's entry, and how many have records on top of theirs: while it is the same, so is the list. */
    async state(eventId: string): Promise<string> {
      const { newest, spokenOf } = await db
        .selectFrom('participants')
        .select(({ fn }) => [
          fn.max<number | null>('version').as('newest'),
          fn.count<number>('list_entry').as('spokenOf'),
        ])
        .where('event_id', '=', eventId)
        .executeTakeFirstOrThrow()
      return `${newest} ${spokenOf}`
    },
    async find(eventId: string, id: string): Promise<PersonRow | null> {
      const found = db.selectFrom('participants').selectAll().where('event_id', '=', eventId).where('id', '=', id)
      return (await found.executeTakeFirst()) ?? null
    },
    async values(eventId: string, column: 'community' | 'group_name' | 'category'): Promise<string[]> {
      const rows = await db
        .selectFrom('participants')
        .select(column)
        .distinct()
        .where('event_id', '=', eventId)
        .where(column, '!=', '')
        .orderBy(column)
        .execute()
      return rows.map((row) => row[column])
    },
    async codesOf(eventId: string, participantId: string): Promise<Participant['codes']> {
      const rows = await db
        .selectFrom('codes')
        .select(['text', 'standing'])
        .where('event_id', '=', eventId)
        .where('participant_id', '=', participantId)
        .orderBy('standing', 'desc')
        .orderBy('text')
        .execute()
      return rows as Participant['codes']
    },
    /** Every code of the event, or those of some people. */
    codes: (eventId: string, participantIds?: readonly string[]): Promise<Selectable<Tables['codes']>[]> =>
      db
        .selectFrom('codes')
        .selectAll()
        .where('event_id', '=', eventId)
        .$if(participantIds !== undefined, (query) =>
          query.where(inList(queries, 'participant_id', participantIds ?? [])),
        )
        .execute(),
    /** Whose these codes are. */
    async holders(eventId: string, texts: readonly string[]): Promise<Map<string, string>> {
      const rows = await db
        .selectFrom('codes')
        .select(['text', 'participant_id'])
        .where('event_id', '=', eventId)
        .where(inList(queries, 'text', texts))
        .execute()
      return new Map(rows.map(({ text, participant_id }) => [text, participant_id]))
    },
    async findCode(eventId: string, text: string): Promise<{ participantId: string; standing: string } | null> {
      const row = await db
        .selectFrom('codes')
        .select(['participant_id', 'standing'])
        .where('event_id', '=', eventId)
        .where('text', '=', text)
        .executeTakeFirst()
      return row === undefined ? null : { participantId: row.participant_id, standing: row.standing }
    },
    async addCode(eventId: string, participantId: string, text: string): Promise<void> {
      await db
        .insertInto('codes')
        .values({ event_id: eventId, text, participant_id: participantId, standing: 'valid' })
        .execute()
    },
    async setCodeStanding(eventId: string, text: string, standing: CodeStanding): Promise<void> {
      await db.updateTable('codes').set({ standing }).where('event_id', '=', eventId).where('text', '=', text).execute()
    },
  }
}

/** Named by all words, or by the phone, the community or the code. */
function fits(is: People, eventId: string, { words, digits, text, codes }: Search): Expression<SqlBool> {
  const named = words.map((keys) => is.or(keys.map((key) => is('name_key', 'like', `%${plainLike(key)}%`))))
  const ways: Expression<SqlBool>[] = [
    is(is.fn<string>('lower', ['community']), 'like', `%${plainLike(text)}%`),
    is(
      'participants.id',
      'in',
      is.selectFrom('codes').select('participant_id').where('event_id', '=', eventId).where('text', 'in', codes),
    ),
  ]
  if (named.length > 0) ways.push(is.and(named))
  if (named.length > 0) ways.push(is(is.fn<string>('lower', ['represented_by']), 'like', `%${plainLike(text)}%`))
  if (digits.length >= 3) ways.push(is('phone', 'like', `%${digits}%`))
  return is.or(ways)
}

/** `%` would stand for anything, and the two databases differ in how to say that it does not: any one letter will do. */
function plainLike(text: string): string {
  return text.replaceAll(/[%_\\]/g, '_')
}
