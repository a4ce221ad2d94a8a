import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { uuidv7 } from 'uuidv7'
import type { BenchRow } from '../bench-row.ts'
import { benchFolder } from '../desk/bench-desk.ts'
import { atLeast, atMost } from '../rate.ts'
import { sessionIds } from './bench-event-file.ts'
import { bundleScript } from './bundle-script.ts'
import { type BenchHeadquarters, startBenchHeadquarters } from './bench-headquarters.ts'
import { startByteRelay } from './byte-relay.ts'
import { chainOf, happenings, idsOfPeople } from './happened.ts'
import { pairLaptopFile, writeLaptopFile } from './laptop-file.ts'
import { askOnce } from './own-process.ts'
import { installPeers, pushByPouch, pushByRx } from './peers.ts'
import type { PushAnswer, PushQuestion } from './push-once.ts'

const people = 25_000
/** Enough to count bytes by. */
const ofRelay = 5_000
const eventId = 'push'

/** One laptop with a backlog of 100,000 records, in a process of its own, against PouchDB and RxDB with the same. */
export async function pushRows(): Promise<BenchRow[]> {
  await installPeers()
  const folder = benchFolder()
  const hq = await startBenchHeadquarters(join(folder.path, 'hq.db'))
  try {
    await hq.load(eventId, 0)
    const script = await bundleScript('push-once.ts', folder.path)
    const push = (count: number, how: How) => pushFrom(hq, { folder: folder.path, script }, count, how)
    const whole = await push(people, { isSentAgain: true })
    const gzip = await push(ofRelay, { isGzipOnly: true, isRelayed: true })
    const zstd = await push(ofRelay, { isRelayed: true })
    const pouch = await pushByPouch(...peerFiles(folder.path, 'pouch', people), straight)
    const rx = await pushByRx(...peerFiles(folder.path, 'rx', people), straight)
    const relayed = await pushByPouch(...peerFiles(folder.path, 'pouch-relayed', ofRelay), startByteRelay)
    return [
      rate('100,000 records of one laptop to headquarters, against PouchDB', whole.perSecond, pouch.perSecond, 12),
      rate('100,000 records of one laptop to headquarters, against RxDB', whole.perSecond, rx.perSecond, 2),
      rate('the same sent again, against the first time', whole.againPerSecond, whole.perSecond, 1.3),
      bytes('bytes a record with gzip', gzip.bytesARecord, null, 41),
      bytes('bytes a record with gzip, against PouchDB', gzip.bytesARecord, relayed.bytesARecord, 1 / 9),
      bytes('bytes a record with zstd, against PouchDB', zstd.bytesARecord, relayed.bytesARecord, 1 / 9),
      atMost(
        {
          name: 'memory of the laptop that sends, against PouchDB',
          value: whole.memory,
          unit: 'MB',
          against: pouch.memory,
        },
        1 / 3,
      ),
    ]
  } finally {
    await hq.stop()
    folder.remove()
  }
}

function rate(name: string, value: number, against: number, limit: number): BenchRow {
  return atLeast({ name, value, unit: 'records/s', against }, limit)
}

function bytes(name: string, value: number, against: number | null, limit: number): BenchRow {
  return atMost({ name, value, unit: 'bytes', against }, limit)
}

type How = { isSentAgain?: boolean; isGzipOnly?: boolean; isRelayed?: boolean }

/** A new laptop sends four records for each of so many people. */
async function pushFrom(
  { address, pair }: BenchHeadquarters,
  { folder, script }: { folder: string; script: string },
  count: number,
  { isSentAgain = false, isGzipOnly = false, isRelayed = false }: How,
) {
  const deviceId = uuidv7()
  const path = join(folder, `${deviceId}.gapura`)
  const records = [...chainOf({ deviceId, eventId }, happenings(idsOfPeople(count), sessionIds, count))]
  await writeLaptopFile(path, deviceId, records)
  const relay = isRelayed ? await startByteRelay(address) : null
  await pairLaptopFile(path, relay?.address ?? address, (await pair(eventId, 1))[0] ?? '')
  relay?.takeBytes()
  const question: PushQuestion = { path, isGzipOnly, isSentAgain }
  const { milliseconds, againMilliseconds, memory } = await askOnce<PushAnswer>(script, question)
  const sent = relay?.takeBytes() ?? 0
  relay?.close()
  return {
    perSecond: (records.length / milliseconds) * 1000,
    againPerSecond: (records.length / againMilliseconds) * 1000,
    memory,
    bytesARecord: sent / records.length,
  }
}

/** As many records, of the same kind, for a peer: without the hashes, which it has no use for. */
function peerFiles(folder: string, name: string, count: number): [path: string, records: string] {
  const path = join(folder, name)
  mkdirSync(path)
  const happened = happenings(idsOfPeople(count), sessionIds, count)
  const records = [...chainOf({ deviceId: uuidv7(), eventId }, happened)]
  const file = join(path, 'records.json')
  writeFileSync(
    file,
    JSON.stringify(records.map((record) => ({ ...record, hash: undefined, previousHash: undefined }))),
  )
  return [path, file]
}

async function straight(address: string) {
  return { address, takeBytes: () => 0, close: () => undefined }
}
