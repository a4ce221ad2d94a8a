import type { PushAnswer, PushBatch } from '#shared/sync/protocol.ts'
import { Refused } from '../answer-errors.ts'
import { chainRepository } from '../database/chain-repository.ts'
import { scrubDatabase } from '../database/erasure-repository.ts'
import type { Deps } from '../deps.ts'
import type { EnrolledDevice } from './authenticate.ts'
import { groupCommit } from './group-commit.ts'
import { isTransient } from '../database/database-failure.ts'
import { type Batch, type BatchFault, readBatch } from './read-batch.ts'
import type { ReportTrouble } from './report-trouble.ts'
import { type BatchOutcome, takeBatches } from './take-batches.ts'

export type PushRecords = (device: EnrolledDevice, pushed: PushBatch) => Promise<PushAnswer>

/** Records of one transaction, and how many transactions may be under way. */
export type Grouping = { largest: number; atOnce: number }

/**
 * More records of one transaction would keep other requests waiting for too long. SQLite has one writer; PostgreSQL can
 * gather for one group while it writes another.
 */
function usualGrouping({ database }: Deps): Grouping {
  return { largest: 2_000, atOnce: database.dialect === 'postgres' ? 3 : 1 }
}

/** Takes batches in: believes, groups, stores and answers them. */
export function recordPusher(
  deps: Deps,
  reportTrouble: ReportTrouble,
  { largest, atOnce }: Grouping = usualGrouping(deps),
): PushRecords {
  const commit = groupCommit<Batch, BatchOutcome>({
    run: (batches) => takeBatches(deps, batches),
    keyOf: ({ deviceId }) => deviceId,
    sizeOf: ({ records }) => records.length,
    largestGroup: largest,
    atOnce,
    isTransient,
  })
  return async (device, pushed) => {
    const read = readBatch(pushed, device)
    if (read.kind === 'refused') return refuse(read.fault, device)
    const outcome = await commit(read.batch)
    if (outcome.kind === 'not-welcome') throw new Refused(403, 'device-revoked')
    deps.changes.ring()
    // What was taken out is not to stay in free pages of the file.
    if (read.batch.records.some(isErasure)) await scrubDatabase(deps.database)
    await reportOutcome(outcome, device)
    return outcome.answer
  }

  async function refuse(fault: BatchFault, device: EnrolledDevice): Promise<PushAnswer> {
    if (fault === 'too-many-records') throw new Refused(413, 'request-too-large', fault)
    if (fault !== 'chain-broken' && fault !== 'signature-wrong') throw new Refused(400, 'request-malformed', fault)
    await reportTrouble({ eventId: device.eventId, deviceId: device.id, code: fault })
    return { kind: 'chain-broken', heads: await readHeads(deps, device.id), serverTime: deps.now() }
  }

  async function reportOutcome({ answer, isForked }: BatchOutcome & { kind: 'answered' }, device: EnrolledDevice) {
    const of = { eventId: device.eventId, deviceId: device.id }
    if (isForked) await reportTrouble({ ...of, code: 'chain-forked' })
    if (answer.kind === 'sequence-gap') await reportTrouble({ ...of, code: 'sequence-gap' })
    if (answer.kind !== 'taken') return
    for (const [code, refused] of Map.groupBy(answer.refused, (one) => one.code))
      await reportTrouble({ ...of, code, detail: `${refused.length}` })
  }
}

function isErasure({ payload }: Batch['records'][number]): boolean {
  return typeof payload === 'object' && payload !== null && 'kind' in payload && payload.kind === 'erasure'
}

/** Where the chains of a device end at headquarters. */
export async function readHeads({ database }: Pick<Deps, 'database'>, deviceId: string) {
  const chains = (await chainRepository(database).ofDevices([deviceId])).get(deviceId) ?? []
  return chains.map(({ head_sequence, head_hash }) => ({ deviceSequence: head_sequence, hash: head_hash }))
}
