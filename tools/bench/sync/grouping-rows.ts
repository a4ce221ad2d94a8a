import { join } from 'node:path'
import { startPostgres } from '../../postgres/start-postgres.ts'
import type { BenchRow } from '../bench-row.ts'
import { benchFolder } from '../desk/bench-desk.ts'
import { atLeast, atMost, percentile } from '../rate.ts'
import { startBenchHeadquarters } from './bench-headquarters.ts'
import { type CrowdLaptop, type CrowdPush, enrolCrowd, makeCrowd, pushCrowd } from './crowd.ts'

const laptops = 50
const eventId = 'grouping'
const single = { eventId, laptops, requests: 25, recordsARequest: 1 }
const large = { eventId, laptops, requests: 3, recordsARequest: 500 }

/** Fifty laptops at the same time: one transaction for all that wait, against one for each request. */
export async function groupingRows(): Promise<BenchRow[]> {
  const folder = benchFolder()
  const postgres = await startPostgres({ isDurable: true })
  try {
    let made = 0
    const newFile = () => Promise.resolve(join(folder.path, `${++made}.db`))
    return [...(await rowsOn('SQLite', newFile, 7)), ...(await rowsOn('PostgreSQL', postgres.newDatabase, 3.5))]
  } finally {
    await postgres.stop()
    folder.remove()
  }
}

async function rowsOn(name: string, newDatabase: () => Promise<string>, limit: number): Promise<BenchRow[]> {
  const small = await compare(newDatabase, makeCrowd(single), 5)
  const big = await compare(newDatabase, makeCrowd(large), 1)
  const p99 = ({ latencies }: CrowdPush) => percentile(latencies, 0.99)
  const rate = (what: string, { grouped, plain }: typeof small, limitOfRate: number) => {
    const title = `50 laptops on ${name}, ${what}, grouped against each alone`
    return atLeast({ name: title, value: grouped.perSecond, unit: 'records/s', against: plain.perSecond }, limitOfRate)
  }
  const title = `50 laptops on ${name}, single records, p99, grouped against each alone`
  return [
    rate('single records', small, limit),
    atMost({ name: title, value: p99(small.grouped), unit: 'ms', against: p99(small.plain) }, 1 / 4),
    // Never slower, as exactly as two runs can tell.
    rate('batches of 500', big, 0.95),
  ]
}

/** The same requests to two servers that differ in this only, one after the other. */
async function compare(newDatabase: () => Promise<string>, crowd: readonly CrowdLaptop[], warmUp: number) {
  const plain = await pushTo(await newDatabase(), { crowd, warmUp, isGrouping: false })
  return { plain, grouped: await pushTo(await newDatabase(), { crowd, warmUp, isGrouping: true }) }
}

type How = { crowd: readonly CrowdLaptop[]; warmUp: number; isGrouping: boolean }

async function pushTo(databaseUrl: string, { crowd, warmUp, isGrouping }: How): Promise<CrowdPush> {
  const hq = await startBenchHeadquarters(databaseUrl, isGrouping)
  try {
    await hq.load(eventId, 0)
    const tokens = await enrolCrowd(hq, crowd, eventId)
    return await pushCrowd(hq.address, { crowd, tokens, warmUp })
  } finally {
    await hq.stop()
  }
}
