import { generateKeyPairSync, sign, type KeyObject } from 'node:crypto'
import { gzipSync, zstdCompressSync } from 'node:zlib'
import { uuidv7 } from 'uuidv7'
import { canonicalText, findChainBreak } from '#shared/records/record-chain.ts'
import { noHash, recordPayloadSchema, type GapuraRecord, type RecordPayload } from '#shared/records/record.ts'
import { packRecords, unpackRecords } from '#shared/sync/pack-records.ts'
import {
  enrolledSchema,
  proofAnswerSchema,
  protocolVersion,
  pullAnswerSchema,
  pushAnswerSchema,
  signedHeadText,
  syncPaths,
  type DeviceReport,
  type PullAnswer,
  type PushAnswer,
  type PushBatch,
} from '#shared/sync/protocol.ts'
import { parsePairing } from '#shared/sync/pairing-text.ts'
import { sha256 } from '../../server/sync/sha256.ts'

export type Happened = Partial<
  Pick<
    GapuraRecord,
    'id' | 'sessionId' | 'participantId' | 'scannedAt' | 'clockOffsetMs' | 'eventId' | 'deskId' | 'officerId'
  >
> & { payload?: RecordPayload | Record<string, unknown> }

/** A small honest laptop: its chain in memory, its requests over real HTTP. Tests make it dishonest on purpose. */
export class SimulatedLaptop {
  deviceId: string
  records: GapuraRecord[] = []
  /** Other devices' records by id, as pulled. */
  pulled = new Map<string, GapuraRecord>()
  participants = new Map<string, PullAnswer['participants'][number]>()
  confirmed = { deviceSequence: 0, hash: noHash }
  cursor = 0
  token = ''
  eventId = ''
  privateKey: KeyObject
  publicKey: string
  address: string

  constructor(address: string, deviceId = uuidv7()) {
    this.address = address
    this.deviceId = deviceId
    const { privateKey, publicKey } = generateKeyPairSync('ed25519')
    this.privateKey = privateKey
    this.publicKey = publicKey.export({ format: 'jwk' })['x'] as string
  }

  /** A laptop on a copy of this one's disk. */
  copied(): SimulatedLaptop {
    const copy = new SimulatedLaptop(this.address, this.deviceId)
    const { token, eventId, privateKey, publicKey, cursor } = this
    Object.assign(copy, { token, eventId, privateKey, publicKey, cursor, confirmed: { ...this.confirmed } })
    copy.records = [...this.records]
    copy.pulled = new Map(this.pulled)
    return copy
  }

  async enrol(pairingText: string) {
    const answer = await this.tryToEnrol(pairingText)
    const enrolled = enrolledSchema.parse(await answer.json())
    this.token = enrolled.token
    this.eventId = enrolled.setup.event.id
    return enrolled
  }

  tryToEnrol(pairingText: string, changes: Record<string, unknown> = {}): Promise<Response> {
    const pairingCode = parsePairing(pairingText)?.pairingCode ?? pairingText
    return this.post(syncPaths.enrol, {
      protocol: protocolVersion,
      pairingCode,
      deviceId: this.deviceId,
      publicKey: this.publicKey,
      deviceName: 'Laptop 1',
      appVersion: '0.1.0',
      ...changes,
    })
  }

  /** Appends a record to this laptop's own chain. */
  record(happened: Happened = {}): GapuraRecord {
    const last = this.records.at(-1)
    const unsealed = {
      id: happened.id ?? uuidv7(),
      deviceId: this.deviceId,
      deviceSequence: (last?.deviceSequence ?? 0) + 1,
      previousHash: last?.hash ?? noHash,
      eventId: happened.eventId ?? this.eventId,
      sessionId: happened.sessionId === undefined ? 'arrival' : happened.sessionId,
      participantId: happened.participantId === undefined ? 'p1' : happened.participantId,
      officerId: happened.officerId ?? 'officer-1',
      deskId: happened.deskId ?? 'desk-1',
      scannedAt: happened.scannedAt ?? Date.now(),
      clockOffsetMs: happened.clockOffsetMs ?? 0,
      payload: (happened.payload ?? { kind: 'admission', via: 'camera', isReEntry: false }) as RecordPayload,
    }
    const record = { ...unsealed, hash: sha256(canonicalText(unsealed)) }
    this.records.push(record)
    return record
  }

  batch(after = this.confirmed.deviceSequence, limit = 500): PushBatch {
    const begin = this.records.findIndex(({ deviceSequence }) => deviceSequence > after)
    const records = begin < 0 ? [] : this.records.slice(begin, begin + limit)
    const from = this.headAt(after)
    const head = records.length > 0 ? this.headAt(records.at(-1)?.deviceSequence ?? 0) : from
    const eventId = records[0]?.eventId ?? this.eventId
    const of = { deviceId: this.deviceId, eventId, firstSequence: after + 1 }
    return {
      protocol: protocolVersion,
      from,
      records: packRecords(of, records),
      head,
      signature: this.signed(eventId, head),
      names: { desks: { 'desk-1': 'Meja 1' }, officers: { 'officer-1': 'Rahma' } },
      report: this.report(),
    }
  }

  signed(eventId: string, head: { deviceSequence: number; hash: string }): string {
    return sign(null, Buffer.from(signedHeadText(eventId, this.deviceId, head)), this.privateKey).toString('base64url')
  }

  /** Sends what is unconfirmed and does what the answer asks for, until nothing is left. */
  async push(limit = 500): Promise<PushAnswer> {
    for (;;) {
      const answer = await this.pushOnce(this.batch(undefined, limit))
      if (answer.kind === 'taken') {
        this.confirmed = answer.head
        if (this.confirmed.deviceSequence >= (this.records.at(-1)?.deviceSequence ?? 0)) return answer
      } else {
        const known = answer.heads.filter(({ deviceSequence, hash }) => this.headAt(deviceSequence).hash === hash)
        this.confirmed = known.toSorted((a, b) => b.deviceSequence - a.deviceSequence)[0] ?? this.headAt(0)
      }
    }
  }

  async pushOnce(batch = this.batch()): Promise<PushAnswer> {
    return pushAnswerSchema.parse(await (await this.tryToPush(batch)).json())
  }

  tryToPush(batch: unknown = this.batch(), encoding: 'gzip' | 'zstd' | 'identity' = 'gzip'): Promise<Response> {
    return this.post(syncPaths.push, batch, encoding)
  }

  async pull(limit = 5_000): Promise<PullAnswer[]> {
    const pages: PullAnswer[] = []
    for (;;) {
      const page = pullAnswerSchema.parse(await (await this.tryToPull(this.cursor, limit)).json())
      pages.push(page)
      if (page.isAhead) {
        this.cursor = 0
        continue
      }
      for (const person of page.participants) this.participants.set(person.id, person)
      for (const run of page.records) for (const record of readRun(run)) this.pulled.set(record.id, record)
      this.cursor = page.upTo
      if (page.isLast) return pages
    }
  }

  tryToPull(after = this.cursor, limit = 5_000, protocol = protocolVersion): Promise<Response> {
    return this.get(`${syncPaths.pull}?protocol=${protocol}&after=${after}&limit=${limit}`)
  }

  async proof() {
    return proofAnswerSchema.parse(await (await this.get(syncPaths.proof)).json())
  }

  get(path: string, headers: Record<string, string> = {}): Promise<Response> {
    return fetch(this.address + path, { headers: { authorization: `Bearer ${this.token}`, ...headers } })
  }

  post(path: string, body: unknown, encoding: 'gzip' | 'zstd' | 'identity' = 'identity'): Promise<Response> {
    const text = typeof body === 'string' ? body : JSON.stringify(body)
    const pack = { gzip: gzipSync, zstd: zstdCompressSync, identity: (plain: string) => Buffer.from(plain) }[encoding]
    const headers: Record<string, string> = { 'content-type': 'application/json' }
    if (encoding !== 'identity') headers['content-encoding'] = encoding
    if (this.token !== '') headers['authorization'] = `Bearer ${this.token}`
    return fetch(this.address + path, { method: 'POST', headers, body: new Uint8Array(pack(text)) })
  }

  private headAt(deviceSequence: number): { deviceSequence: number; hash: string } {
    const hash = this.records.find((record) => record.deviceSequence === deviceSequence)?.hash ?? noHash
    return { deviceSequence, hash }
  }

  private report(): DeviceReport {
    const unsent = (this.records.at(-1)?.deviceSequence ?? 0) - this.confirmed.deviceSequence
    return {
      appVersion: '0.1.0',
      unsent: Math.max(0, unsent),
      refused: 0,
      clockOffsetMs: 0,
      cursor: this.cursor,
      deskName: 'Meja 1',
      officerName: 'Rahma',
      printer: null,
    }
  }
}

/** The records of one pulled run; fails when their hashes do not fit what they say. */
function readRun({ records, hashes }: PullAnswer['records'][number]): GapuraRecord[] {
  const unpacked = unpackRecords(records)?.map((record, index) => ({
    ...record,
    payload: recordPayloadSchema.parse(record.payload),
    previousHash: hashes[index]?.previousHash ?? '',
    hash: hashes[index]?.hash ?? '',
  }))
  const [first] = unpacked ?? []
  if (unpacked === undefined || first === undefined) throw new Error('A run of records cannot be unpacked.')
  const before = { deviceSequence: first.deviceSequence - 1, hash: first.previousHash }
  const broken = findChainBreak(unpacked, sha256, before)
  if (broken) throw new Error(`A pulled chain is broken: ${JSON.stringify(broken)}`)
  return unpacked
}
