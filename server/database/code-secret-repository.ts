import type { Selectable } from 'kysely'
import type { Queries } from './open-database.ts'
import type { Tables } from './tables.ts'

export type CodeSecret = Selectable<Tables['code_secrets']>

/** Secret halves of the keys that sign codes. They leave headquarters in no answer and no file. */
export function codeSecretRepository({ db }: Queries) {
  return {
    all: (eventId: string): Promise<CodeSecret[]> =>
      db.selectFrom('code_secrets').selectAll().where('event_id', '=', eventId).execute(),
    async add(secret: CodeSecret): Promise<void> {
      await db.insertInto('code_secrets').values(secret).execute()
    },
    /** That there was such a key stays known; with it nothing is signed any more. */
    async forget(eventId: string, keyId: string): Promise<void> {
      await db
        .updateTable('code_secrets')
        .set({ secret_key: '' })
        .where('event_id', '=', eventId)
        .where('key_id', '=', keyId)
        .execute()
    },
  }
}
