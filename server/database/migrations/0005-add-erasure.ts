import { type Kysely } from 'kysely'

/** Who was erased by which record, and which records hold only what may stay of them. */
export async function addErasure(db: Kysely<unknown>): Promise<void> {
  await db.schema.alterTable('records').addColumn('erased_by', 'text').execute()
  await db.schema
    .createTable('erasures')
    .addColumn('event_id', 'text', (built) => built.notNull())
    .addColumn('participant_id', 'text', (built) => built.notNull())
    .addColumn('record_id', 'text', (built) => built.notNull())
    .addColumn('keeps_category', 'bigint', (built) => built.notNull())
    .addPrimaryKeyConstraint('erasures_key', ['event_id', 'participant_id'])
    .execute()
}
