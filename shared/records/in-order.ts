import type { GapuraRecord } from './record.ts'

/**
 * Records of several devices in the order in which they happened: each device by its own sequence, whatever its clock
 * did meanwhile; devices among each other by the time that headquarters' clock would have shown, then by device id. Two
 * records with one number, of a laptop whose disk was copied, stand in the order of their ids: the same everywhere.
 */
export function inOrder(records: readonly GapuraRecord[]): GapuraRecord[] {
  const latest = new Map<string, number>()
  return records
    .toSorted((a, b) => a.deviceSequence - b.deviceSequence || compare(a.id, b.id))
    .map((record) => {
      const corrected = record.scannedAt + (record.clockOffsetMs ?? 0)
      const happenedAt = Math.max(corrected, latest.get(record.deviceId) ?? corrected)
      latest.set(record.deviceId, happenedAt)
      return { record, happenedAt }
    })
    .toSorted(
      (a, b) =>
        a.happenedAt - b.happenedAt ||
        compare(a.record.deviceId, b.record.deviceId) ||
        a.record.deviceSequence - b.record.deviceSequence ||
        compare(a.record.id, b.record.id),
    )
    .map(({ record }) => record)
}

/** The records that nobody has taken back, in the order in which they happened. */
export function standing(records: readonly GapuraRecord[]): GapuraRecord[] {
  const undone = undoneBy(records)
  return inOrder(undone.size === 0 ? records : records.filter(({ id }) => !undone.has(id)))
}

/** Ids of the records that others among them take back. */
export function undoneBy(records: readonly GapuraRecord[]): Set<string> {
  return new Set(records.flatMap(({ payload }) => (payload.kind === 'reversal' ? [payload.reverses] : [])))
}

function compare(a: string, b: string): number {
  if (a === b) return 0
  return a < b ? -1 : 1
}
