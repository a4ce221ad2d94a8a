import type { Selectable } from 'kysely'
import type { Queries } from './open-database.ts'
import type { Tables } from './tables.ts'

export type PairingCodeRow = Selectable<Tables['pairing_codes']>

/** Pairing codes, by the SHA-256 of their text. */
export function pairingCodeRepository({ db, dialect }: Queries) {
  return {
    async add(row: PairingCodeRow): Promise<void> {
      await db.insertInto('pairing_codes').values(row).execute()
    },

    /** Keeps others from using the code until the transaction ends. */
    async lock(codeHash: string): Promise<PairingCodeRow | null> {
      const query = db.selectFrom('pairing_codes').selectAll().where('code_hash', '=', codeHash)
      const row = await (dialect === 'postgres' ? query.forUpdate() : query).executeTakeFirst()
      return row ?? null
    },

    async markUsed(codeHash: string, deviceId: string, at: number): Promise<void> {
      await db
        .updateTable('pairing_codes')
        .set({ used_at: at, used_by: deviceId })
        .where('code_hash', '=', codeHash)
        .execute()
    },

    /** Forgets codes that nobody can use any more. */
    async removeExpired(before: number): Promise<void> {
      await db.deleteFrom('pairing_codes').where('expires_at', '<', before).execute()
    },
  }
}
