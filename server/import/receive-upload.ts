import { createWriteStream } from 'node:fs'
import { mkdtemp, readdir, rm, stat } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { Refused } from '../answer-errors.ts'
import { importLimits, importOptionsSchema, type ImportOptions } from '../contract/imports.ts'

const folderPrefix = 'gapura-hq-upload-'
/** A folder that is left after so long belonged to a server that was killed. */
const leftMs = 60 * 60 * 1000

export type Upload = { options: ImportOptions; path: string; remove: () => Promise<void> }

/** Takes an import's body apart: the options, and the file on disk, which is removed by whoever is done with it. */
export async function receiveUpload(body: Readable): Promise<Upload> {
  await removeLeft()
  const folder = await mkdtemp(join(tmpdir(), folderPrefix))
  const remove = () => rm(folder, { recursive: true, force: true })
  const path = join(folder, 'list')
  try {
    let options: ImportOptions | null = null
    let bytes = 0
    let head = Buffer.alloc(0)
    await pipeline(
      body,
      async function* (pieces: AsyncIterable<Buffer>) {
        for await (const piece of pieces) {
          if (options !== null) {
            yield counted(piece)
            continue
          }
          head = Buffer.concat([head, piece])
          const end = endOfOptions(head)
          if (end === null || head.length < end) continue
          options = readOptions(head.subarray(4, end))
          if (head.length > end) yield counted(head.subarray(end))
          head = Buffer.alloc(0)
        }
      },
      createWriteStream(path, { mode: 0o600 }),
    )
    if (options === null) throw new Refused(400, 'request-malformed', 'options')
    return { options, path, remove }

    function counted(piece: Buffer): Buffer {
      bytes += piece.length
      if (bytes > importLimits.fileBytes) throw new Refused(413, 'request-too-large')
      return piece
    }
  } catch (error) {
    await remove()
    throw error
  }
}

function endOfOptions(head: Buffer): number | null {
  if (head.length < 4) return null
  const length = head.readUInt32BE(0)
  if (length > importLimits.optionsBytes) throw new Refused(413, 'request-too-large')
  return length + 4
}

function readOptions(bytes: Buffer): ImportOptions {
  let json: unknown
  try {
    json = JSON.parse(bytes.toString('utf8'))
  } catch {
    throw new Refused(400, 'request-malformed', 'options')
  }
  const parsed = importOptionsSchema.safeParse(json)
  if (parsed.success) return parsed.data
  throw new Refused(400, 'request-malformed', `options/${parsed.error.issues[0]?.path.join('/') ?? ''}`)
}

/** Lists hold personal data: what a server left behind when it was killed goes with the next import. */
async function removeLeft(): Promise<void> {
  const names = (await readdir(tmpdir())).filter((name) => name.startsWith(folderPrefix))
  for (const name of names) {
    const folder = join(tmpdir(), name)
    // Gone meanwhile: another import ended, or took it away.
    const found = await stat(folder).catch(() => null)
    if (found !== null && Date.now() - found.mtimeMs > leftMs) await rm(folder, { recursive: true, force: true })
  }
}
