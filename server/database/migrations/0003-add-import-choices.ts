import type { Kysely } from 'kysely'

/** What the columns of a list were chosen to mean, so that nobody chooses them again for the same form. */
export async function addImportChoices(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('import_choices')
    .addColumn('event_id', 'text', (built) => built.notNull())
    .addColumn('headings_hash', 'text', (built) => built.notNull())
    .addColumn('columns', 'text', (built) => built.notNull())
    .addPrimaryKeyConstraint('import_choices_key', ['event_id', 'headings_hash'])
    .execute()
}
