import type { Selectable } from 'kysely'
import type { Queries } from './open-database.ts'
import type { Tables } from './tables.ts'

export type StoredInvitation = Selectable<Tables['invitations']>

/** One-time links, by the hash of their token. The first administrator's was made by nobody. */
export function invitationRepository({ db }: Queries) {
  return {
    async add(invitation: StoredInvitation): Promise<void> {
      await db.insertInto('invitations').values(invitation).execute()
    },
    async find(tokenHash: string): Promise<StoredInvitation | null> {
      const found = db.selectFrom('invitations').selectAll().where('token_hash', '=', tokenHash)
      return (await found.executeTakeFirst()) ?? null
    },
    open: (now: number): Promise<StoredInvitation[]> =>
      db
        .selectFrom('invitations')
        .selectAll()
        .where('used_at', 'is', null)
        .where('expires_at', '>', now)
        .where('created_by', 'is not', null)
        .orderBy('expires_at')
        .execute(),
    /** Uses a link up; false when somebody was quicker. */
    async use(tokenHash: string, now: number): Promise<boolean> {
      const used = await db
        .updateTable('invitations')
        .set({ used_at: now })
        .where('token_hash', '=', tokenHash)
        .where('used_at', 'is', null)
        .executeTakeFirst()
      return used.numUpdatedRows > 0n
    },
    /** Uses up every link of the first administrator: there is one first. Answers how many there were. */
    async useFirst(now: number): Promise<number> {
      const used = await db
        .updateTable('invitations')
        .set({ used_at: now })
        .where('created_by', 'is', null)
        .where('used_at', 'is', null)
        .executeTakeFirst()
      return Number(used.numUpdatedRows)
    },
    async withdraw(tokenHash: string): Promise<boolean> {
      const gone = await db
        .deleteFrom('invitations')
        .where('token_hash', '=', tokenHash)
        .where('used_at', 'is', null)
        .executeTakeFirst()
      return gone.numDeletedRows > 0n
    },
  }
}
