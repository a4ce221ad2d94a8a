import { readFileSync } from 'node:fs'
import PouchDB from 'pouchdb'
import { answerBench, mostMemory } from './answer-bench.mjs'

const atOnce = 1000

/** A laptop with PouchDB: filled in one process, sent by another, which has only its file. */
answerBench(async ({ kind, folder, records, address }) => {
  const laptop = new PouchDB(`${folder}/laptop`)
  if (kind === 'fill') {
    const docs = JSON.parse(readFileSync(records, 'utf8')).map(({ id, ...rest }) => ({ _id: id, ...rest }))
    for (let first = 0; first < docs.length; first += atOnce) await laptop.bulkDocs(docs.slice(first, first + atOnce))
    return docs.length
  }
  const start = performance.now()
  const { docs_written: sent } = await laptop.replicate.to(`${address}/hq`, { batch_size: atOnce })
  return { sent, milliseconds: performance.now() - start, memory: mostMemory() }
})
