import http from 'node:http'
import { gzipSync } from 'node:zlib'
import { makeDeviceKey, readPrivateKey, signHead } from '#engine/sync/device-key.ts'
import { type GapuraRecord, noHash } from '#shared/records/record.ts'
import { packRecords } from '#shared/sync/pack-records.ts'
import { enrolledSchema, protocolVersion, type PushBatch, syncPaths } from '#shared/sync/protocol.ts'
import { uuidv7 } from 'uuidv7'
import { sessionIds } from './bench-event-file.ts'
import type { BenchHeadquarters } from './bench-headquarters.ts'
import { chainOf, happenings, idsOfPeople } from './happened.ts'

/** One laptop of many, with its requests made beforehand: what is measured is headquarters. */
export type CrowdLaptop = {
  deviceId: string
  publicKey: string
  records: GapuraRecord[]
  batches: PushBatch[]
  bodies: Buffer[]
}

export type CrowdOptions = { eventId: string; laptops: number; requests: number; recordsARequest: number }

/** Laptops at as many desks of one event: each admits people of its own to four sessions. */
export function makeCrowd({ eventId, laptops, requests, recordsARequest }: CrowdOptions): CrowdLaptop[] {
  return Array.from({ length: laptops }, (_, number) => {
    const deviceId = uuidv7()
    const { publicKey, privateKey } = makeDeviceKey()
    const key = readPrivateKey(privateKey)
    const people = idsOfPeople(Math.ceil((requests * recordsARequest) / sessionIds.length))
    const happened = happenings(people, sessionIds, number)
    const records = [...chainOf({ deviceId, eventId }, happened)].slice(0, requests * recordsARequest)
    const batches = Array.from({ length: requests }, (__, request) => {
      const some = records.slice(request * recordsARequest, (request + 1) * recordsARequest)
      return batchOf({ deviceId, eventId }, records[request * recordsARequest - 1], some, (head) =>
        signHead(key, { eventId, deviceId }, head),
      )
    })
    const bodies = batches.map((batch) => gzipSync(JSON.stringify(batch), { level: 1 }))
    return { deviceId, publicKey, records, batches, bodies }
  })
}

type Head = PushBatch['head']

function batchOf(
  of: { deviceId: string; eventId: string },
  before: GapuraRecord | undefined,
  records: readonly GapuraRecord[],
  sign: (head: Head) => string,
): PushBatch {
  const from = { deviceSequence: before?.deviceSequence ?? 0, hash: before?.hash ?? noHash }
  const head = { deviceSequence: from.deviceSequence + records.length, hash: records.at(-1)?.hash ?? from.hash }
  const report = { appVersion: '0.1.0', unsent: 0, refused: 0, clockOffsetMs: 0, cursor: 0, printer: null }
  return {
    protocol: protocolVersion,
    from,
    records: packRecords({ ...of, firstSequence: from.deviceSequence + 1 }, records),
    head,
    signature: sign(head),
    names: { desks: { 'meja-1': 'Meja 1' }, officers: { rahma: 'Rahma' } },
    report: { ...report, deskName: 'Meja 1', officerName: 'Rahma' },
  }
}

/** Makes all of them known to one headquarters; answers their tokens. */
export async function enrolCrowd(
  hq: BenchHeadquarters,
  crowd: readonly CrowdLaptop[],
  eventId: string,
): Promise<string[]> {
  const codes = await hq.pair(eventId, crowd.length)
  const tokens: string[] = []
  for (const [index, { deviceId, publicKey }] of crowd.entries()) {
    const response = await fetch(`${hq.address}${syncPaths.enrol}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({
        protocol: protocolVersion,
        pairingCode: codes[index],
        deviceId,
        publicKey,
        deviceName: `Laptop ${index + 1}`,
        appVersion: '0.1.0',
      }),
    })
    tokens.push(enrolledSchema.parse(await response.json()).token)
  }
  return tokens
}

export type CrowdPush = { perSecond: number; milliseconds: number; latencies: number[] }

/**
 * All send at the same time, each one request after another. The first `warmUp` requests of each are not measured: a
 * server that has just started is slow for whoever comes first.
 */
export async function pushCrowd(
  address: string,
  { crowd, tokens, warmUp }: { crowd: readonly CrowdLaptop[]; tokens: readonly string[]; warmUp: number },
): Promise<CrowdPush> {
  const agents = crowd.map(() => new http.Agent({ keepAlive: true, maxSockets: 1 }))
  const pushFrom = async (from: number, to?: number) => {
    const latencies: number[] = []
    await Promise.all(
      crowd.map(async ({ bodies }, index) => {
        for (const body of bodies.slice(from, to)) {
          const sentAt = performance.now()
          await post(`${address}${syncPaths.push}`, { body, token: tokens[index] ?? '', agent: agents[index] })
          latencies.push(performance.now() - sentAt)
        }
      }),
    )
    return latencies
  }
  await pushFrom(0, warmUp)
  const start = performance.now()
  const latencies = await pushFrom(warmUp)
  const milliseconds = performance.now() - start
  for (const agent of agents) agent.destroy()
  const batches = crowd.flatMap((laptop) => laptop.batches.slice(warmUp))
  const records = batches.reduce((sum, { records: { idRests } }) => sum + idRests.length, 0)
  return { perSecond: (records / milliseconds) * 1000, milliseconds, latencies }
}

function post(
  url: string,
  { body, token, agent }: { body: Buffer; token: string; agent: http.Agent | undefined },
): Promise<void> {
  return new Promise((resolve, reject) => {
    const headers = {
      authorization: `Bearer ${token}`,
      'content-type': 'application/json',
      'content-encoding': 'gzip',
      'content-length': body.length,
    }
    const request = http.request(url, { method: 'POST', headers, ...(agent ? { agent } : {}) }, (response) => {
      const chunks: Buffer[] = []
      response.on('data', (chunk: Buffer) => chunks.push(chunk))
      response.on('end', () => {
        const text = Buffer.concat(chunks).toString('utf8')
        if (response.statusCode === 200 && text.includes('"kind":"taken"')) resolve()
        else reject(new Error(`${response.statusCode} ${text.slice(0, 200)}`))
      })
    })
    request.on('error', reject)
    request.end(body)
  })
}
