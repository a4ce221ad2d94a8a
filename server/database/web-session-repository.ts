import type { Queries } from './open-database.ts'
import type { StoredUser } from './user-repository.ts'

export type SessionOfUser = Pick<StoredUser, 'id' | 'name' | 'email' | 'role'> & { expires_at: number }

/** Browsers that are signed in, by the hash of their token. */
export function webSessionRepository({ db }: Queries) {
  return {
    async add(session: { token_hash: string; user_id: string; created_at: number; expires_at: number }): Promise<void> {
      await db.insertInto('web_sessions').values(session).execute()
    },
    /** The user of a session that has not ended, unless they were disabled. */
    async findUser(tokenHash: string, now: number): Promise<SessionOfUser | null> {
      const found = db
        .selectFrom('web_sessions')
        .innerJoin('users', 'users.id', 'web_sessions.user_id')
        .select(['users.id', 'users.name', 'users.email', 'users.role', 'web_sessions.expires_at'])
        .where('web_sessions.token_hash', '=', tokenHash)
        .where('web_sessions.expires_at', '>', now)
        .where('users.is_disabled', '=', 0)
      return (await found.executeTakeFirst()) ?? null
    },
    async extend(tokenHash: string, expiresAt: number): Promise<void> {
      await db.updateTable('web_sessions').set({ expires_at: expiresAt }).where('token_hash', '=', tokenHash).execute()
    },
    async end(tokenHash: string): Promise<void> {
      await db.deleteFrom('web_sessions').where('token_hash', '=', tokenHash).execute()
    },
    /** Ends all of a user's sessions but one, if one is to stay. */
    async endOf(userId: string, exceptHash = ''): Promise<void> {
      await db.deleteFrom('web_sessions').where('user_id', '=', userId).where('token_hash', '!=', exceptHash).execute()
    },
    async removeExpired(now: number): Promise<void> {
      await db.deleteFrom('web_sessions').where('expires_at', '<=', now).execute()
    },
  }
}
