import { standing } from './in-order.ts'
import { isEntry, type GapuraRecord } from './record.ts'

/** Since when somebody waits for a seat of one session, and by which record. */
export type Waiting = { since: number; recordId: string }

/** Whether a person waits for a session, by their records in it: put on the list, not taken off it, not in since. */
export function projectWaiting(records: readonly GapuraRecord[]): Waiting | null {
  return standing(records).reduce<Waiting | null>((waiting, { id, scannedAt, payload }) => {
    if (payload.kind === 'waiting') return waiting ?? { since: scannedAt, recordId: id }
    return isEntry(payload) ? null : waiting
  }, null)
}
