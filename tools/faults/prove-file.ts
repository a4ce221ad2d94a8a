import { rebuildProjection } from '#engine/check-in/append-record.ts'
import { openEventFile } from '#engine/device/open-event-file.ts'
import type { OpenEvent } from '#engine/event/open-event.ts'
import type { GapuraRecord } from '#shared/records/record.ts'
import { uuidv7 } from 'uuidv7'
import { projectedState } from './projected-state.ts'

export type Proof = {
  /** Null when the file opened, without a gap and with every chain whole; otherwise why it did not. */
  refusal: string | null
  records: number
  lost: number
  duplicated: number
  /** Whether who is where, what was given and who everybody is are what the records add up to. */
  isProjectionRight: boolean
}

/** Opens an event's file as the desk does, proves its chains, and looks up everything that was acknowledged. */
export function proveFile(path: string, acknowledged: readonly string[]): Proof {
  const opened = openEventFile(path, null, { now: Date.now, newId: uuidv7 })
  if (!opened.ok) {
    const refusal = `${opened.failure.code} ${opened.failure.detail ?? ''}`
    return { refusal, records: 0, lost: acknowledged.length, duplicated: 0, isProjectionRight: false }
  }
  const open = opened.value
  try {
    const daily = projectedState(open)
    rebuildProjection(open)
    return {
      refusal: null,
      records: open.recordCount(),
      lost: acknowledged.filter((recordId) => open.records.find(recordId) === null).length,
      duplicated: countDoubles(open),
      isProjectionRight: projectedState(open) === daily,
    }
  } finally {
    open.close()
  }
}

/** Admissions to a session of once, beyond a person's first that was not undone. */
function countDoubles(open: OpenEvent): number {
  const records = open.records.devices().flatMap((deviceId) => [...open.records.after(deviceId, 0)])
  const undone = new Set(records.flatMap(({ payload }) => (payload.kind === 'reversal' ? [payload.reverses] : [])))
  const once = new Set(open.sessions.flatMap(({ id, reEntry }) => (reEntry === 'once' ? [id] : [])))
  const isAdmitted = ({ id, sessionId, payload }: GapuraRecord) =>
    payload.kind === 'admission' && once.has(sessionId ?? '') && !undone.has(id)
  const admitted = records.filter(isAdmitted).map(({ participantId, sessionId }) => `${participantId} ${sessionId}`)
  return admitted.length - new Set(admitted).size
}
