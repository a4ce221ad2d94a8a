import { readConfig } from './config.ts'
import { startHeadquarters } from './start-headquarters.ts'

const running = await startHeadquarters(readConfig(process.env))
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => void running.close())
