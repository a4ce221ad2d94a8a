import type { Kysely } from 'kysely'

/** Secret halves of the keys that sign codes. The public halves are in the event's setup, which laptops get. */
export async function addCodeSecrets(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('code_secrets')
    .addColumn('event_id', 'text', (built) => built.notNull())
    .addColumn('key_id', 'text', (built) => built.notNull())
    .addColumn('secret_key', 'text', (built) => built.notNull())
    .addColumn('created_at', 'bigint', (built) => built.notNull())
    .addPrimaryKeyConstraint('code_secrets_key', ['event_id', 'key_id'])
    .execute()
}
