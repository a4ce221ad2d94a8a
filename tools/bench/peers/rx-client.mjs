import { readFileSync } from 'node:fs'
import { createRxDatabase } from 'rxdb'
import { replicateRxCollection } from 'rxdb/plugins/replication'
import { getRxStorageMemory } from 'rxdb/plugins/storage-memory'
import { answerBench } from './answer-bench.mjs'

const atOnce = 1000
const text = { type: 'string', maxLength: 64 }
const number = { type: 'number' }
const schema = {
  version: 0,
  primaryKey: 'id',
  type: 'object',
  properties: {
    id: text,
    deviceId: text,
    eventId: text,
    sessionId: text,
    participantId: text,
    officerId: text,
    deskId: text,
    deviceSequence: number,
    scannedAt: number,
    clockOffsetMs: number,
    payload: { type: 'object' },
  },
  required: ['id'],
}

/** A laptop with RxDB in memory, which is its quickest storage. */
answerBench(async ({ records: path, address }) => {
  const database = await createRxDatabase({ name: 'laptop', storage: getRxStorageMemory(), multiInstance: false })
  const { records } = await database.addCollections({ records: { schema } })
  const docs = JSON.parse(readFileSync(path, 'utf8'))
  for (let first = 0; first < docs.length; first += atOnce) await records.bulkInsert(docs.slice(first, first + atOnce))
  const start = performance.now()
  let sent = 0
  const handler = async (rows) => {
    const response = await fetch(address, { method: 'POST', body: JSON.stringify(rows) })
    sent += rows.length
    return response.json()
  }
  const replication = replicateRxCollection({
    collection: records,
    replicationIdentifier: 'hq',
    live: false,
    push: { batchSize: atOnce, handler },
  })
  await replication.awaitInitialReplication()
  return { sent, milliseconds: performance.now() - start }
})
