import type { ProofAnswer } from '#shared/sync/protocol.ts'
import { attendanceRepository } from '../database/attendance-repository.ts'
import { eventRepository } from '../database/event-repository.ts'
import { recordRepository } from '../database/record-repository.ts'
import type { Deps } from '../deps.ts'
import type { EnrolledDevice } from './authenticate.ts'
import { readHeads } from './push-records.ts'

/** What headquarters has of a device and of its event. */
export async function prove({ database, now }: Deps, { id, eventId }: EnrolledDevice): Promise<ProofAnswer> {
  const stored = await eventRepository(database).find(eventId)
  return {
    heads: await readHeads({ database }, id),
    records: await recordRepository(database).countOfDevice(id),
    sessions: await attendanceRepository(database).counts(eventId),
    version: stored?.version ?? 0,
    serverTime: now(),
  }
}
