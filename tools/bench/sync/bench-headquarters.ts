import type { ServerQuestion } from './serve-headquarters.ts'
import { startProcess } from './own-process.ts'

export type BenchHeadquarters = {
  address: string
  load: (eventId: string, people: number) => Promise<void>
  pair: (eventId: string, count: number) => Promise<string[]>
  stop: () => Promise<void>
}

/** Headquarters as it runs in life, in a process of its own; `isGrouping` false gives each request a transaction. */
export async function startBenchHeadquarters(databaseUrl: string, isGrouping = true): Promise<BenchHeadquarters> {
  const { ask: askOf, stop } = startProcess('serve-headquarters.ts')
  const ask = <T>(question: ServerQuestion) => askOf<T>(question)
  return {
    address: await ask<string>({ kind: 'start', databaseUrl, isGrouping }),
    load: (eventId, people) => ask({ kind: 'load', eventId, people }),
    pair: (eventId, count) => ask<string[]>({ kind: 'pair', eventId, count }),
    stop,
  }
}
