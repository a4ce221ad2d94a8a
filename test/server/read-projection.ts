import type { Deps } from '../../server/deps.ts'

/** Everything that records of an event add up to, as plain rows in a fixed order: what a rebuild is compared with. */
export async function readProjection({ database: { db } }: Pick<Deps, 'database'>, eventId: string) {
  const inOrder = (rows: object[]) => rows.map((row) => JSON.stringify(row)).toSorted()
  const people = await db.selectFrom('participants').selectAll().where('event_id', '=', eventId).execute()
  return {
    people: inOrder(people.map((row) => ({ ...row, version: 0 }))),
    codes: inOrder(await db.selectFrom('codes').selectAll().where('event_id', '=', eventId).execute()),
    attendance: inOrder(await db.selectFrom('attendance').selectAll().where('event_id', '=', eventId).execute()),
    items: inOrder(await db.selectFrom('items_given').selectAll().where('event_id', '=', eventId).execute()),
    waiting: inOrder(await db.selectFrom('waiting').selectAll().where('event_id', '=', eventId).execute()),
    conflicts: inOrder(
      await db
        .selectFrom('conflicts')
        .select(['session_id', 'participant_id', 'body', 'is_open'])
        .where('event_id', '=', eventId)
        .execute(),
    ),
  }
}
