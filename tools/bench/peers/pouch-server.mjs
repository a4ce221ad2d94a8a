import express from 'express'
import expressPouch from 'express-pouchdb'
import PouchDB from 'pouchdb'
import { answerBench } from './answer-bench.mjs'

/** PouchDB's own server as its handbook sets it up, with as little around it as it allows. */
answerBench(({ folder }) => {
  const app = express()
  const files = { logPath: `${folder}/log.txt`, configPath: `${folder}/config.json` }
  app.use('/', expressPouch(PouchDB.defaults({ prefix: `${folder}/` }), { mode: 'minimumForPouchDB', ...files }))
  return new Promise((resolve) => {
    const server = app.listen(0, '127.0.0.1', () => resolve(`http://127.0.0.1:${server.address().port}`))
  })
})
