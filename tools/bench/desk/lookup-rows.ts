import { readCode } from '#engine/check-in/gather-facts.ts'
import type { BenchRow } from '../bench-row.ts'
import { atMost, percentile } from '../rate.ts'
import { benchFolder, openBenchDesk } from './bench-desk.ts'
import { codeOf } from './many-people.ts'

const lookups = 20_000

/** Finding a person by code, as a scan does, among very many against among some. */
export async function lookupRows(): Promise<BenchRow[]> {
  const folder = benchFolder()
  try {
    const against = await measureLookups(folder.path, 10_000)
    const value = await measureLookups(folder.path, 1_000_000)
    return [atMost({ name: 'lookup by code, 1,000,000 against 10,000 people, p50', value, unit: 'ms', against }, 3)]
  } finally {
    folder.remove()
  }
}

async function measureLookups(folder: string, people: number): Promise<number> {
  const { open } = await openBenchDesk(folder, people, null)
  const times = Array.from({ length: lookups }, (_, index) => {
    const text = codeOf((index * 7919) % people)
    const startedAt = performance.now()
    const { kind } = readCode(open, text, null)
    const took = performance.now() - startedAt
    if (kind !== 'known') throw new Error(kind)
    return took
  })
  open.close()
  return percentile(times, 0.5)
}
