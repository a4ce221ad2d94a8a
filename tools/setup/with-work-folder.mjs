import { mkdirSync, mkdtempSync, readdirSync, rmSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { cacheFolder } from './project.mjs'

const oneHour = 3_600_000

/**
 * Calls `run(folder)` with an empty folder in the cache, from where a result can be renamed to its place. The folder is
 * gone afterwards, also after a failure or Ctrl+C; one that a crash left behind is removed by a later call.
 */
export async function withWorkFolder(name, run) {
  mkdirSync(cacheFolder, { recursive: true })
  removeLeftovers(name)
  const folder = mkdtempSync(join(cacheFolder, `${name}-`))
  const remove = () => rmSync(folder, { recursive: true, force: true, maxRetries: 3 })
  const stop = () => process.exit(130)
  process.on('exit', remove)
  process.on('SIGINT', stop)
  process.on('SIGTERM', stop)
  try {
    return await run(folder)
  } finally {
    process.off('exit', remove)
    process.off('SIGINT', stop)
    process.off('SIGTERM', stop)
    remove()
  }
}

function removeLeftovers(name) {
  for (const entry of readdirSync(cacheFolder)) {
    const folder = join(cacheFolder, entry)
    if (!entry.startsWith(`${name}-`) || Date.now() - statSync(folder).mtimeMs < oneHour) continue
    rmSync(folder, { recursive: true, force: true })
  }
}
