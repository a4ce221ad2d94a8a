import { execFile } from 'node:child_process'
import { join } from 'node:path'
import { promisify } from 'node:util'
import type { BenchRow } from '../bench-row.ts'
import { atMost, median } from '../rate.ts'
import { benchFolder } from './bench-desk.ts'
import type { PaperOnce } from './paper-once.ts'

const run = promisify(execFile)

/** An attendance list as PDF: what a row costs in a very long one against a short one, and its memory. */
export async function paperRows(): Promise<BenchRow[]> {
  const folder = benchFolder()
  const once = async (count: number): Promise<PaperOnce> => {
    const script = join(import.meta.dirname, 'paper-once.ts')
    const { stdout } = await run(process.execPath, [script, String(count), join(folder.path, 'list.pdf')])
    return JSON.parse(stdout)
  }
  try {
    const short = [await once(1_000), await once(1_000), await once(1_000)]
    const long = await once(100_000)
    const cost = median(short.map(({ microsecondsARow }) => microsecondsARow))
    return [
      atMost(
        {
          name: 'processor for a row of an attendance list of 100,000 as PDF, against one of 1,000',
          value: long.microsecondsARow,
          unit: 'µs',
          against: cost,
        },
        1.25,
      ),
      atMost(
        {
          name: 'memory above rest while 100,000 people become a PDF',
          value: long.megabytesAboveRest,
          unit: 'MB',
          against: null,
        },
        300,
      ),
    ]
  } finally {
    folder.remove()
  }
}
