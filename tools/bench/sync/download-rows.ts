import { join } from 'node:path'
import type { BenchRow } from '../bench-row.ts'
import { benchFolder } from '../desk/bench-desk.ts'
import { atLeast, atMost } from '../rate.ts'
import { startBenchHeadquarters } from './bench-headquarters.ts'
import { startByteRelay } from './byte-relay.ts'
import { bundleScript } from './bundle-script.ts'
import type { DownloadAnswer, DownloadQuestion } from './download-once.ts'
import { askOnce } from './own-process.ts'

const people = 100_000
const eventId = 'download'

/** A new laptop fetches 100,000 people until all can be found, against the same pages put in row by row. */
export async function downloadRows(): Promise<BenchRow[]> {
  const folder = benchFolder()
  const hq = await startBenchHeadquarters(join(folder.path, 'hq.db'))
  const relay = await startByteRelay(hq.address)
  try {
    await hq.load(eventId, people)
    const script = await bundleScript('download-once.ts', folder.path)
    const download = async (isRowByRow: boolean, address = hq.address) => {
      const [pairingCode = ''] = await hq.pair(eventId, 1)
      const question: DownloadQuestion = { folder: folder.path, address, pairingCode, isRowByRow }
      const answer = await askOnce<DownloadAnswer>(script, question)
      if (answer.people !== people) throw new Error(`${answer.people} people came`)
      return (people / answer.milliseconds) * 1000
    }
    const rowByRow = await download(true)
    const uncached = await download(false)
    const cached = await download(false)
    await download(false, relay.address)
    const bytes = relay.takeBytes() / people
    const name = 'first download of 100,000 people, searchable'
    return [
      atLeast(
        { name: `${name}, kept pages, against row by row`, value: cached, unit: 'people/s', against: rowByRow },
        8,
      ),
      atLeast(
        { name: `${name}, fresh pages, against row by row`, value: uncached, unit: 'people/s', against: rowByRow },
        3.5,
      ),
      atMost({ name: 'first download, bytes a participant', value: bytes, unit: 'bytes', against: null }, 85),
    ]
  } finally {
    relay.close()
    await hq.stop()
    folder.remove()
  }
}
