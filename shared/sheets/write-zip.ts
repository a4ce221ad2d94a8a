import { once } from 'node:events'
import type { Readable } from 'node:stream'
import { setImmediate } from 'node:timers/promises'
import { ZipFile } from 'yazl'

/** A file in an archive; its name is relative, with `/` between folders. */
export type ZippedFile = { name: string; content: Buffer; isPacked: boolean }

/** An archive that is written while its files are made: no more than a few of them are held. */
export function writeZip(files: AsyncIterable<ZippedFile>, madeAt: number): Readable {
  const zip = new ZipFile()
  const out = zip.outputStream as Readable & NodeJS.WritableStream & { writableNeedDrain: boolean }
  const mtime = new Date(madeAt)
  fill().catch((error: unknown) => out.destroy(error instanceof Error ? error : new Error(String(error))))
  return out

  async function fill(): Promise<void> {
    for await (const { name, content, isPacked } of files) {
      zip.addBuffer(content, name, { mtime, compress: !isPacked })
      await setImmediate()
      while (out.writableNeedDrain && !out.destroyed) await Promise.race([once(out, 'drain'), once(out, 'close')])
      if (out.destroyed) return
    }
    zip.end()
  }
}
