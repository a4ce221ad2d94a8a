import { readdirSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'

const project = resolve(import.meta.dirname, '../..')

const rooms = ['electron', 'renderer', 'server', 'shared', 'tools', 'test', '.']
const left = new Set(['node_modules', 'out', 'dist', 'corpus'])

export type SourceFile = { path: string; text: string }

/** Every file of ours with one of these endings, by its path from the root, with `/` on every platform. */
export function listSourceFiles(endings: RegExp = /\.(?:ts|tsx|mjs|cjs)$/): SourceFile[] {
  return rooms
    .flatMap((room) => listPaths(room, room !== '.'))
    .filter((path) => endings.test(path))
    .map((path) => ({ path, text: readFileSync(join(project, path), 'utf8') }))
}

function listPaths(folder: string, isDeep: boolean): string[] {
  const entries = listEntries(join(project, folder))
  return entries.flatMap((entry) => {
    const path = folder === '.' ? entry.name : `${folder}/${entry.name}`
    if (entry.isFile()) return [path]
    return isDeep && entry.isDirectory() && !left.has(entry.name) ? listPaths(path, true) : []
  })
}

function listEntries(folder: string) {
  try {
    return readdirSync(folder, { withFileTypes: true })
  } catch (error) {
    // A room of the layout may not be built yet.
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return []
    throw error
  }
}
