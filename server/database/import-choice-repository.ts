import { columnChoiceSchema, type ColumnChoice } from '#shared/import/column-choice.ts'
import type { Queries } from './open-database.ts'

/** What the columns of a list were chosen to mean, by its headings: the same form sends the same ones again. */
export function importChoiceRepository({ db }: Queries) {
  return {
    async find(eventId: string, headingsHash: string): Promise<ColumnChoice | null> {
      const row = await db
        .selectFrom('import_choices')
        .select('columns')
        .where('event_id', '=', eventId)
        .where('headings_hash', '=', headingsHash)
        .executeTakeFirst()
      return row === undefined ? null : columnChoiceSchema.parse(JSON.parse(row.columns))
    },
    async keep(eventId: string, headingsHash: string, choice: ColumnChoice): Promise<void> {
      const columns = JSON.stringify(choice)
      await db
        .insertInto('import_choices')
        .values({ event_id: eventId, headings_hash: headingsHash, columns })
        .onConflict((clash) => clash.columns(['event_id', 'headings_hash']).doUpdateSet({ columns }))
        .execute()
    },
  }
}
