import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { project } from './project.mjs'

/** One number for all that a build is made of: names and contents of files and folders, by their path from the root. */
export function hashSources(sources) {
  const hash = createHash('sha256')
  for (const file of sources.flatMap((source) => listFiles(source))) {
    hash.update(`${file}\0`)
    hash.update(readFileSync(join(project, file)))
  }
  return hash.digest('hex')
}

function listFiles(path) {
  const full = join(project, path)
  if (!existsSync(full)) return []
  if (statSync(full).isFile()) return [path]
  return readdirSync(full)
    .toSorted()
    .flatMap((name) => listFiles(join(path, name)))
}
