import { type Kysely, sql } from 'kysely'

/** What desks do beside letting people in: walk-ins and corrections, items, waiting lists, boats, officers. */
export async function addDeskWork(db: Kysely<unknown>): Promise<void> {
  const addText = (table: string, column: string, first: string) =>
    db.schema
      .alterTable(table)
      .addColumn(column, 'text', (built) => built.notNull().defaultTo(sql.lit(first)))
      .execute()
  const addNumber = (table: string, column: string) =>
    db.schema
      .alterTable(table)
      .addColumn(column, 'bigint', (built) => built.notNull().defaultTo(sql.lit(0)))
      .execute()

  await addText('events', 'desk_setup', '{}')
  await addNumber('participants', 'is_walk_in')
  await addText('participants', 'represented_by', '')
  await addText('participants', 'merged_into', '')
  await db.schema.alterTable('participants').addColumn('list_entry', 'text').execute()
  await db.schema
    .createIndex('participants_by_event_id_merged_into')
    .on('participants')
    .columns(['event_id', 'merged_into'])
    .execute()
  await addText('attendance', 'vehicle', '')
  await addNumber('attendance', 'spent_ms')
  await db.schema
    .createTable('items_given')
    .addColumn('event_id', 'text', (built) => built.notNull())
    .addColumn('participant_id', 'text', (built) => built.notNull())
    .addColumn('item', 'text', (built) => built.notNull())
    .addColumn('times', 'bigint', (built) => built.notNull())
    .addColumn('first_at', 'bigint', (built) => built.notNull())
    .addColumn('desk_id', 'text', (built) => built.notNull())
    .addColumn('device_id', 'text', (built) => built.notNull())
    .addColumn('record_id', 'text', (built) => built.notNull())
    .addPrimaryKeyConstraint('items_given_key', ['event_id', 'participant_id', 'item'])
    .execute()
  await db.schema.createIndex('items_given_by_event_id_item').on('items_given').columns(['event_id', 'item']).execute()
  await db.schema
    .createTable('waiting')
    .addColumn('event_id', 'text', (built) => built.notNull())
    .addColumn('session_id', 'text', (built) => built.notNull())
    .addColumn('participant_id', 'text', (built) => built.notNull())
    .addColumn('since', 'bigint', (built) => built.notNull())
    .addColumn('record_id', 'text', (built) => built.notNull())
    .addPrimaryKeyConstraint('waiting_key', ['event_id', 'session_id', 'participant_id'])
    .execute()
}
