import { join } from 'node:path'
import { insertRows } from '../../../server/database/insert-rows.ts'
import { deviceRepository } from '../../../server/database/device-repository.ts'
import { loadEventFile } from '../../../server/events/load-event-file.ts'
import { type Running, startHeadquarters } from '../../../server/start-headquarters.ts'
import { recordPusher } from '../../../server/sync/push-records.ts'
import type { BenchRow } from '../bench-row.ts'
import { benchFolder } from '../desk/bench-desk.ts'
import { atMost, median } from '../rate.ts'
import { benchEventFile } from './bench-event-file.ts'
import { type CrowdLaptop, makeCrowd } from './crowd.ts'
import { rowOfRecord } from './row-of-record.ts'

const small = 10_000
const large = 1_000_000
/** Other events at the same headquarters, each with as many records as a large day has. */
const recordsAnEvent = 50_000
const laptops = 10
const rounds = 3

/** What a record costs headquarters when it has many against when it has few. */
export async function growthRows(): Promise<BenchRow[]> {
  const folder = benchFolder()
  const hq = await startHeadquarters({ databaseUrl: join(folder.path, 'hq.db'), logLevel: 'silent' })
  try {
    await measure(hq, 'warm-up')
    await fill(hq, 'first', small)
    const few = await measureRounds(hq, 'few')
    for (let filled = small; filled < large; filled += recordsAnEvent) await fill(hq, `event-${filled}`, recordsAnEvent)
    const many = await measureRounds(hq, 'many')
    const name = `a record with ${large.toLocaleString('en')} at headquarters, against ${small.toLocaleString('en')}`
    return [atMost({ name, value: many, unit: 'µs', against: few }, 1.5)]
  } finally {
    await hq.close()
    folder.remove()
  }
}

async function measureRounds(hq: Running, name: string): Promise<number> {
  const times: number[] = []
  for (let round = 0; round < rounds; round += 1) times.push(await measure(hq, `${name}-${round}`))
  return median(times)
}

/** Microseconds a record, of ten laptops with two batches of 500 each, at an event of their own. */
async function measure({ deps }: Running, eventId: string): Promise<number> {
  const recordsARequest = 500
  const crowd = await enrolled(deps, eventId, makeCrowd({ eventId, laptops, requests: 2, recordsARequest }))
  const push = recordPusher(deps, () => Promise.resolve())
  const start = performance.now()
  await Promise.all(
    crowd.map(async ({ deviceId, publicKey, batches }) => {
      for (const batch of batches) {
        const answer = await push({ id: deviceId, eventId, publicKey, isRevoked: false }, batch)
        if (answer.kind !== 'taken') throw new Error(answer.kind)
      }
    }),
  )
  return ((performance.now() - start) * 1000) / (laptops * 2 * recordsARequest)
}

async function enrolled(deps: Running['deps'], eventId: string, crowd: CrowdLaptop[]): Promise<CrowdLaptop[]> {
  await loadEventFile(deps, benchEventFile(eventId))
  await deviceRepository(deps.database).save(
    crowd.map(({ deviceId, publicKey }) => ({
      id: deviceId,
      event_id: eventId,
      name: 'Laptop',
      desk_name: 'Meja 1',
      public_key: publicKey,
      token_hash: deviceId,
      enrolled_at: 0,
      revoked_at: null,
      last_contact_at: 0,
      report: null,
    })),
  )
  return crowd
}

/** Puts records there without asking anybody: only that they are there matters. */
async function fill({ deps: { database } }: Running, eventId: string, count: number): Promise<void> {
  const [laptop] = makeCrowd({ eventId, laptops: 1, requests: 1, recordsARequest: count })
  const rows = (laptop?.records ?? []).map((record, index) => rowOfRecord(record, index + 1))
  await insertRows(database, 'records', rows)
}
