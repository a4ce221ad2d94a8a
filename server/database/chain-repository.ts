import type { Selectable } from 'kysely'
import { inList } from './in-list.ts'
import { insertRows } from './insert-rows.ts'
import type { Queries } from './open-database.ts'
import type { Tables } from './tables.ts'

export type ChainRow = Selectable<Tables['chains']>
export type RefusedRecordRow = Selectable<Tables['refused_records']>

/** One stored place of a chain: a record's, or that of one that was refused. */
export type ChainLink = { chain: number; deviceSequence: number; hash: string }

/** The chains of devices: where they end, and every link that is here. */
export function chainRepository(queries: Queries) {
  const { db } = queries
  return {
    async ofDevices(deviceIds: readonly string[]): Promise<Map<string, ChainRow[]>> {
      const rows = await db
        .selectFrom('chains')
        .selectAll()
        .where(inList(queries, 'device_id', deviceIds))
        .orderBy('chain')
        .execute()
      return Map.groupBy(rows, ({ device_id }) => device_id)
    },

    async save(chains: readonly ChainRow[]): Promise<void> {
      await insertRows(queries, 'chains', chains, { onConflict: { replaceBy: ['device_id', 'chain'] } })
    },

    /** The links of a device from one sequence to another, on whichever of its chains. */
    async links(deviceId: string, from: number, to: number): Promise<ChainLink[]> {
      const rows = await db
        .selectFrom('records')
        .select(['chain', 'device_sequence', 'hash'])
        .where('device_id', '=', deviceId)
        .where('device_sequence', '>=', from)
        .where('device_sequence', '<=', to)
        .unionAll(
          db
            .selectFrom('refused_records')
            .select(['chain', 'device_sequence', 'hash'])
            .where('device_id', '=', deviceId)
            .where('device_sequence', '>=', from)
            .where('device_sequence', '<=', to),
        )
        .execute()
      return rows.map(({ chain, device_sequence, hash }) => ({ chain, deviceSequence: device_sequence, hash }))
    },

    async addRefused(rows: readonly RefusedRecordRow[]): Promise<void> {
      await insertRows(queries, 'refused_records', rows)
    },

    /** What was refused of one device between two sequences: told again when the same batch comes again. */
    async refused(deviceId: string, from: number, to: number): Promise<RefusedRecordRow[]> {
      return db
        .selectFrom('refused_records')
        .selectAll()
        .where('device_id', '=', deviceId)
        .where('device_sequence', '>=', from)
        .where('device_sequence', '<=', to)
        .orderBy('device_sequence')
        .execute()
    },
  }
}
