import type { Selectable } from 'kysely'
import type { Queries } from './open-database.ts'
import type { Tables } from './tables.ts'

export type StoredUser = Selectable<Tables['users']>

/** Who may sign in. E-mails are kept in lower case, so that one address is one user. */
export function userRepository({ db, dialect }: Queries) {
  return {
    async add(user: StoredUser): Promise<void> {
      await db.insertInto('users').values(user).execute()
    },
    async find(id: string): Promise<StoredUser | null> {
      return (await db.selectFrom('users').selectAll().where('id', '=', id).executeTakeFirst()) ?? null
    },
    async findByEmail(email: string): Promise<StoredUser | null> {
      return (await db.selectFrom('users').selectAll().where('email', '=', email).executeTakeFirst()) ?? null
    },
    async hasAny(): Promise<boolean> {
      return (await db.selectFrom('users').select('id').limit(1).executeTakeFirst()) !== undefined
    },
    all: (): Promise<StoredUser[]> => db.selectFrom('users').selectAll().orderBy('created_at').orderBy('id').execute(),
    /** Administrators who can sign in. They stay as they are until the transaction ends. */
    async lockAdministrators(): Promise<string[]> {
      const theirs = db
        .selectFrom('users')
        .select('id')
        .where('role', '=', 'administrator')
        .where('is_disabled', '=', 0)
        .orderBy('id')
      const rows = await (dialect === 'postgres' ? theirs.forUpdate() : theirs).execute()
      return rows.map(({ id }) => id)
    },
    async change(
      id: string,
      change: Partial<Pick<StoredUser, 'role' | 'is_disabled' | 'password_hash'>>,
    ): Promise<void> {
      await db.updateTable('users').set(change).where('id', '=', id).execute()
    },
  }
}
