import { closeSync, fsyncSync, openSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'

/** Replaces a file as a whole: whoever reads it, also after a power cut, sees the old one or the new one. */
export function writeFileSafely(path: string, content: string | Uint8Array): void {
  const unfinished = `${path}.new`
  const file = openSync(unfinished, 'w', 0o600)
  try {
    // All of it: a nearly full disk may take a part and say so only when it is asked for the rest.
    writeFileSync(file, content)
    fsyncSync(file)
  } catch (error) {
    closeSync(file)
    rmSync(unfinished, { force: true })
    throw error
  }
  closeSync(file)
  settleFile(unfinished, path)
}

/** Gives a finished file its name for good: content, name and folder are on disk when it returns. */
export function settleFile(unfinished: string, path: string): void {
  syncPath(unfinished)
  renameSync(unfinished, path)
  // Windows cannot open a folder, and keeps its names safe by itself.
  if (process.platform !== 'win32') syncPath(dirname(path))
}

function syncPath(path: string): void {
  const file = openSync(path, process.platform === 'win32' ? 'r+' : 'r')
  try {
    fsyncSync(file)
  } finally {
    closeSync(file)
  }
}
