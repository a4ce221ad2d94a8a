import { isRedactable, redactPayload } from '#shared/records/redact-payload.ts'
import type { GapuraRecord } from '#shared/records/record.ts'
import { type Erased, erasureRepository } from '../database/erasure-repository.ts'
import type { Queries } from '../database/open-database.ts'
import { recordRepository, type RecordRow } from '../database/record-repository.ts'

/**
 * Writes new records, those of erased people with only what may stay, and empties what is here already of people whom
 * the new records erase. Whichever came first, the same is left.
 */
export async function eraseAsRecorded(
  within: Queries,
  eventId: string,
  rows: readonly RecordRow[],
  fresh: readonly GapuraRecord[],
): Promise<void> {
  const erasures = erasureRepository(within)
  const newlyErased = new Map(
    fresh.flatMap(({ id, participantId, payload }) =>
      payload.kind === 'erasure' && participantId !== null
        ? [[participantId, { recordId: id, keepsCategory: payload.keepsCategory }] as const]
        : [],
    ),
  )
  if (newlyErased.size > 0) await erasures.add(eventId, newlyErased)
  const spokenOf = fresh.flatMap(({ participantId, payload }) =>
    participantId !== null && isRedactable(payload) ? [participantId] : [],
  )
  const erased = await erasures.of(eventId, [...new Set(spokenOf)])
  await recordRepository(within).add(
    erased.size === 0 ? rows : rows.map((row, index) => emptied(row, fresh[index], erased)),
  )
  for (const [participantId, erasure] of newlyErased) await erasures.empty(eventId, participantId, erasure)
}

function emptied(row: RecordRow, record: GapuraRecord | undefined, erased: ReadonlyMap<string, Erased>): RecordRow {
  const by = erased.get(row.participant_id ?? '')
  if (by === undefined || record === undefined) return row
  const left = redactPayload(record.payload, by)
  return left === record.payload
    ? row
    : { ...row, payload: JSON.stringify(left), erased_by: row.erased_by ?? by.recordId }
}
