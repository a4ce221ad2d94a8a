import { randomBytes } from 'node:crypto'
import { uuidv7 } from 'uuidv7'
import { buildApp } from './app.ts'
import { readConfig } from './config.ts'
import { openDatabase } from './database/open-database.ts'

const config = readConfig(process.env)
const database = await openDatabase(config.databaseUrl)
const local = () => `http://${config.host}:${config.port}`
const app = await buildApp({
  deps: {
    database,
    now: Date.now,
    newId: uuidv7,
    randomBytes,
    publicAddress: () => config.publicAddress ?? local(),
    log: console,
  },
  isBehindProxy: config.isBehindProxy,
  logger: { level: config.logLevel },
})
for (const signal of ['SIGINT', 'SIGTERM'] as const)
  process.once(signal, () => void app.close().then(() => database.close()))
await app.listen({ host: config.host, port: config.port })
