import { crc32 } from 'node:zlib'
import { type Entry, openPromise } from 'yauzl'
import { SheetFailure } from './sheet-failure.ts'
import { sheetLimits } from './sheet-limits.ts'

export type Zip = {
  has: (name: string) => boolean
  names: () => string[]
  /** A part, unpacked as it is read; nothing of it is believed before it has been counted. */
  read: (name: string) => AsyncGenerator<Buffer>
  /** Bytes of a part as the archive says. */
  sizeOf: (name: string) => number
  [Symbol.dispose]: () => void
}

/** Opens an archive whose maker nobody knows: its parts are counted, never written anywhere, and refused when they swell. */
export async function openZip(path: string): Promise<Zip> {
  const zip = await openPromise(path, { autoClose: false }).catch(refuseDamaged)
  const entries = new Map<string, Entry>()
  try {
    if (zip.entryCount > sheetLimits.zipEntries) throw new SheetFailure('file-swells')
    for await (const entry of zip.eachEntry()) {
      // Names differ in capitals and slashes between the programs that write them.
      entries.set(keyOf(entry.fileName), entry)
    }
  } catch (error) {
    zip.close()
    return refuseDamaged(error)
  }
  let inflated = 0
  return {
    has: (name) => entries.has(keyOf(name)),
    names: () => [...entries.values()].map(({ fileName }) => fileName),
    sizeOf: (name) => entries.get(keyOf(name))?.uncompressedSize ?? 0,
    read,
    [Symbol.dispose]: () => zip.close(),
  }

  async function* read(name: string): AsyncGenerator<Buffer> {
    const entry = entries.get(keyOf(name))
    if (entry === undefined) throw new SheetFailure('file-damaged', name.slice(0, 100))
    if (entry.isEncrypted()) throw new SheetFailure('file-protected')
    let ofPart = 0
    let sum = 0
    try {
      for await (const piece of await zip.openReadStreamPromise(entry)) {
        const bytes = piece as Buffer
        ofPart += bytes.length
        inflated += bytes.length
        const isTooTight = ofPart > sheetLimits.alwaysInflated && ofPart > entry.compressedSize * sheetLimits.ratio
        if (isTooTight || inflated > sheetLimits.inflatedBytes) throw new SheetFailure('file-swells')
        sum = crc32(bytes, sum)
        yield bytes
      }
    } catch (error) {
      refuseDamaged(error)
    }
    if (sum !== entry.crc32) throw new SheetFailure('file-damaged', name.slice(0, 100))
  }
}

function keyOf(name: string): string {
  return name.replaceAll('\\', '/').replace(/^\//, '').toLowerCase()
}

/** The zip reader and zlib throw plain errors; those of the file system carry a code, and are not the archive's fault. */
function refuseDamaged(error: unknown): never {
  if (error instanceof SheetFailure) throw error
  const isOfDisk = error instanceof Error && 'syscall' in error
  if (isOfDisk || !(error instanceof Error)) throw error
  throw new SheetFailure('file-damaged')
}
