import { createServer } from 'node:http'
import Database from 'better-sqlite3'
import { answerBench } from './answer-bench.mjs'

/** The least that RxDB's HTTP replication can be sent to: rows in SQLite, on disk before they are answered for. */
answerBench(({ folder }) => {
  const db = new Database(`${folder}/rx.db`)
  db.pragma('journal_mode = WAL')
  db.pragma('synchronous = FULL')
  db.exec('CREATE TABLE records (id TEXT PRIMARY KEY, body TEXT NOT NULL) STRICT')
  const insert = db.prepare('INSERT OR REPLACE INTO records (id, body) VALUES (?, ?)')
  const store = db.transaction((rows) => {
    for (const { newDocumentState } of rows) insert.run(newDocumentState.id, JSON.stringify(newDocumentState))
  })
  const server = createServer((request, response) => {
    const chunks = []
    request.on('data', (chunk) => chunks.push(chunk))
    request.on('end', () => {
      store(JSON.parse(Buffer.concat(chunks).toString('utf8')))
      response.end('[]')
    })
  })
  return new Promise((resolve) => {
    server.listen(0, '127.0.0.1', () => resolve(`http://127.0.0.1:${server.address().port}`))
  })
})
