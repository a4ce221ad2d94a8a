import { createWriteStream, existsSync, mkdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import type { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { settleFile } from '../device/write-file-safely.ts'

/** A name in the folder that no file has yet: one that is open in a spreadsheet must not be written over. */
export function freePath(folder: string, name: string, ending: string): string {
  for (let number = 1; ; number += 1) {
    const path = join(folder, `${name}${number === 1 ? '' : `-${number}`}.${ending}`)
    if (!existsSync(path)) return path
  }
}

/** Writes a file while its content is made; it gets its name when all of it is on disk, and nothing is left of half. */
export async function streamToFile(content: Readable, path: string, folder: string): Promise<void> {
  mkdirSync(folder, { recursive: true })
  const unfinished = `${path}.new`
  try {
    await pipeline(content, createWriteStream(unfinished, { mode: 0o600 }))
    settleFile(unfinished, path)
  } catch (error) {
    rmSync(unfinished, { force: true })
    throw error
  }
}
