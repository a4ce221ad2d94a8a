import { recordRefusals, type RecordRefusal } from '#shared/sync/protocol.ts'
import { z } from 'zod'
import type { WritableDatabase } from './open-database.ts'

/** By what headquarters knows this laptop under one of its ids. The private key never leaves the event's file. */
const identitySchema = z.object({
  address: z.string(),
  token: z.string(),
  /** PKCS#8, base64. */
  privateKey: z.string(),
  connectedAt: z.number(),
  /** Why headquarters no longer takes anything under this identity; null while it does. */
  ended: z.enum(['sync-revoked', 'sync-token-unknown']).nullable(),
})
export type Identity = z.infer<typeof identitySchema>

export type OwnDevice = {
  deviceId: string
  confirmed: { deviceSequence: number; hash: string }
  identity: Identity | null
}

export type RefusedRecord = { recordId: string; code: RecordRefusal; refusedAt: number }

export type ConflictKey = { participantId: string; sessionId: string; isOpen: boolean; happenedAt: number }

const ownSchema = z.tuple([z.string(), z.number(), z.string(), z.string().nullable()])
const refusedSchema = z.tuple([z.string(), z.enum(recordRefusals), z.number()])

/** What this laptop knows of its own sync: its ids and how far each has come, what was refused, and what conflicts. */
export function syncRepository(db: WritableDatabase) {
  const own = db
    .prepare('SELECT device_id, confirmed_sequence, confirmed_hash, identity FROM own_devices ORDER BY device_id')
    .raw()
  const addDevice = db.prepare('INSERT OR IGNORE INTO own_devices (device_id) VALUES (?)')
  const identify = db.prepare('UPDATE own_devices SET identity = ? WHERE device_id = ?')
  const confirm = db.prepare('UPDATE own_devices SET confirmed_sequence = ?, confirmed_hash = ? WHERE device_id = ?')
  const refuse = db.prepare(
    `INSERT INTO refused_records (record_id, code, refused_at) VALUES (?, ?, ?)
     ON CONFLICT (record_id) DO UPDATE SET code = excluded.code`,
  )
  const refused = db
    .prepare('SELECT record_id, code, refused_at FROM refused_records ORDER BY refused_at, record_id')
    .raw()
  const refusedCount = db.prepare<[], number>('SELECT count(*) FROM refused_records').pluck()
  const putConflict = db.prepare(
    `INSERT INTO conflicts (participant_id, session_id, is_open, happened_at) VALUES (?, ?, ?, ?)
     ON CONFLICT (participant_id, session_id) DO UPDATE SET is_open = excluded.is_open, happened_at = excluded.happened_at`,
  )
  const removeConflict = db.prepare('DELETE FROM conflicts WHERE participant_id = ? AND session_id = ?')
  const conflicts = db
    .prepare<[number], [string, string, number, number]>(
      `SELECT participant_id, session_id, is_open, happened_at FROM conflicts
       ORDER BY is_open DESC, happened_at DESC, participant_id, session_id LIMIT ?`,
    )
    .raw()
  const openConflicts = db.prepare<[], number>('SELECT count(*) FROM conflicts WHERE is_open = 1').pluck()
  const clearConflicts = db.prepare('DELETE FROM conflicts')

  return {
    ownDevices: (): OwnDevice[] => own.all().map(ownDeviceOf),
    addDevice: (deviceId: string): void => void addDevice.run(deviceId),
    identify: (deviceId: string, identity: Identity): void => void identify.run(JSON.stringify(identity), deviceId),
    confirm: (deviceId: string, head: { deviceSequence: number; hash: string }): void =>
      void confirm.run(head.deviceSequence, head.hash, deviceId),
    refuse: ({ recordId, code, refusedAt }: RefusedRecord): void => void refuse.run(recordId, code, refusedAt),
    refused: (): RefusedRecord[] =>
      refused.all().map((row) => {
        const [recordId, code, refusedAt] = refusedSchema.parse(row)
        return { recordId, code, refusedAt }
      }),
    refusedCount: (): number => refusedCount.get() ?? 0,
    putConflict: ({ participantId, sessionId, isOpen, happenedAt }: ConflictKey): void =>
      void putConflict.run(participantId, sessionId, Number(isOpen), happenedAt),
    removeConflict: (participantId: string, sessionId: string): void =>
      void removeConflict.run(participantId, sessionId),
    /** Open ones first, then the newest. */
    conflicts: (limit: number): ConflictKey[] =>
      conflicts.all(limit).map(([participantId, sessionId, isOpen, happenedAt]) => ({
        participantId,
        sessionId,
        isOpen: isOpen === 1,
        happenedAt,
      })),
    openConflicts: (): number => openConflicts.get() ?? 0,
    clearConflicts: (): void => void clearConflicts.run(),
  }
}

export type SyncRepository = ReturnType<typeof syncRepository>

function ownDeviceOf(row: unknown): OwnDevice {
  const [deviceId, deviceSequence, hash, identity] = ownSchema.parse(row)
  return {
    deviceId,
    confirmed: { deviceSequence, hash },
    identity: identity === null ? null : identitySchema.parse(JSON.parse(identity)),
  }
}
