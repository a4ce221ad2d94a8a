import { recordPayloadSchema, type RecordKind, type RecordPayload } from '#shared/records/record.ts'
import type { WritableDatabase } from './open-database.ts'

/** What is left of records whose person was erased, and the file itself, which is not to hold what was taken out. */
export function erasureRepository(db: WritableDatabase) {
  const erasureOf = db
    .prepare<[string], string>(
      `SELECT id FROM records WHERE participant_id = ? AND json_extract(payload, '$.kind') = 'erasure' ORDER BY id LIMIT 1`,
    )
    .pluck()
  const redact = db.prepare('UPDATE records SET payload = ?, erased_by = ? WHERE id = ?')
  const redactedKinds = db
    .prepare<[string], [RecordKind, number]>(
      `SELECT json_extract(payload, '$.kind'), count(*) FROM records WHERE erased_by = ? GROUP BY 1 ORDER BY 1`,
    )
    .raw()
  const erasures = db
    .prepare<[], string>(
      `SELECT id FROM records WHERE participant_id IS NOT NULL AND json_extract(payload, '$.kind') = 'erasure' ORDER BY scanned_at, id`,
    )
    .pluck()
  const unexplained = db
    .prepare<[], number>(
      `SELECT device_sequence FROM records AS emptied WHERE erased_by IS NOT NULL AND is_pulled = 0 AND NOT EXISTS (
         SELECT 1 FROM records AS erasure WHERE erasure.id = emptied.erased_by
           AND erasure.participant_id = emptied.participant_id AND json_extract(erasure.payload, '$.kind') = 'erasure'
       ) LIMIT 1`,
    )
    .pluck()
  const sameCategory = db.prepare<[string], number>('SELECT count(*) FROM participants WHERE category = ?').pluck()

  return {
    /** The record by which somebody was erased, or null. */
    erasureOf: (participantId: string): string | null => erasureOf.get(participantId) ?? null,
    /** Puts what may stay in the place of what a record said. The file refuses it for anybody who was not erased. */
    redact: (recordId: string, payload: RecordPayload, erasedBy: string): void =>
      void redact.run(JSON.stringify(recordPayloadSchema.parse(payload)), erasedBy, recordId),
    /** Of what kinds records are that one erasure has emptied, and how many. */
    redactedKinds: (erasureId: string): { kind: RecordKind; count: number }[] =>
      redactedKinds.all(erasureId).map(([kind, count]) => ({ kind, count })),
    /** Ids of all erasures, the oldest first. */
    erasures: (): string[] => erasures.all(),
    /** The number of an own record that was emptied and names no erasure of its person; null where all do. */
    unexplained: (): number | null => unexplained.get() ?? null,
    isCategoryShared: (category: string): boolean => category === '' || (sameCategory.get(category) ?? 0) > 1,
    /**
     * Writes the file anew, so that nothing of what was taken out stays in free pages or in the log. False where another
     * reader, as a backup that is being made, keeps the log: it is tried again.
     */
    scrub(): boolean {
      db.exec(`INSERT INTO name_index (name_index) VALUES ('optimize')`)
      db.exec('VACUUM')
      const [answer] = db.pragma('wal_checkpoint(TRUNCATE)') as { busy: number }[]
      return answer?.busy === 0
    },
  }
}

export type ErasureRepository = ReturnType<typeof erasureRepository>
