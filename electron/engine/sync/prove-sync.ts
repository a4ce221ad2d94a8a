import type { SyncProof } from '#shared/contract/outputs.ts'
import { failed, success, type Result } from '#shared/failures/failure-code.ts'
import type { Desk } from '../check-in/scan-code.ts'
import type { SyncLoop } from './sync-loop.ts'
import { unsentOf } from './unsent-of.ts'

/**
 * Holds this laptop against headquarters: the end of its chain by number and hash, and who came to each session. First
 * lets both come to the same place; what still differs then is a difference.
 */
export async function proveSync({ open }: Desk, loop: SyncLoop, now: () => number): Promise<Result<SyncProof>> {
  await loop.runNow()
  const { failure } = loop.state()
  if (failure) return { ok: false, failure }
  const client = loop.client()
  if (!client) return failed('sync-not-connected')
  const answered = await client.proof()
  if (!answered.ok) return answered
  const { heads, records: recordsThere, sessions: theirs } = answered.value

  const agreed = heads
    .filter(({ deviceSequence, hash }) => open.records.hashAt(open.deviceId, deviceSequence) === hash)
    .reduce((greatest, { deviceSequence }) => Math.max(greatest, deviceSequence), 0)
  const former = open.sync.ownDevices().filter(({ deviceId }) => deviceId !== open.deviceId)
  const missingThere =
    open.records.head(open.deviceId).deviceSequence -
    agreed +
    former.reduce((sum, device) => sum + unsentOf(open, device), 0)
  const sessions = open.sessions.map(({ id, name }) => {
    const { arrived, inside } = open.attendance.counts(id, '')
    const there = theirs.find(({ sessionId }) => sessionId === id)
    return {
      sessionId: id,
      name,
      here: { arrived, inside },
      there: { arrived: there?.arrived ?? 0, inside: there?.inside ?? 0 },
    }
  })
  const isEachEqual = sessions.every(
    ({ here, there }) => here.arrived === there.arrived && here.inside === there.inside,
  )
  return success({
    isEqual: missingThere === 0 && isEachEqual,
    checkedAt: now(),
    missingThere,
    recordsHere: open.records.head(open.deviceId).deviceSequence - refusedOf(open),
    recordsThere,
    sessions,
  })
}

/** Refused records have a number in the chain, and headquarters keeps them apart. */
function refusedOf({ records, sync, deviceId }: Desk['open']): number {
  return sync.refused().filter(({ recordId }) => records.find(recordId)?.deviceId === deviceId).length
}
