import { posix } from 'node:path'
import type { SourceFile } from './list-source-files.ts'
import { type Import, readImports } from './read-imports.ts'

type Room = {
  folder: string
  /** Which packages may be imported; Node's own are written `node:`. */
  isPackageAllowed: (name: string) => boolean
  /** Folders that may be imported besides the room itself. */
  rooms: string[]
  /** Of these only types may be imported. */
  typeRooms?: string[]
}

const isElectron = (name: string) => name === 'electron' || name.startsWith('electron/')
const isNode = (name: string) => name.startsWith('node:')
const isDriver = (name: string) => name === 'better-sqlite3'
const isServerPackage = (name: string) => /^(?:@?fastify|kysely|pg$|pino$|@node-rs\/)/.test(name)

const isSheetPackage = (name: string) => /^(?:csv-parse|csv-stringify|saxes|yauzl|yazl)$/.test(name)

const isPaperPackage = (name: string) => /^(?:pdfkit|d3-scale|d3-shape|@fontsource\/)/.test(name)

const sheets = 'shared/sheets'
const papers = 'shared/papers'
const codes = 'shared/codes'
const readersOfFiles = /^(?:shared\/(?:sheets|papers|codes)|electron\/engine|server\/(?!dashboard\/))/

// The first that fits counts, so the inner rooms stand before the outer ones.
const rooms: Room[] = [
  // What draws a QR code is pure and stands alone, and badges are drawn alike everywhere.
  { folder: 'shared/look/draw-qr.ts', isPackageAllowed: (name) => name === 'qr', rooms: [] },
  // Files of separated values and workbooks, read and written alike by the engine and by headquarters, in plain Node.
  { folder: sheets, isPackageAllowed: (name) => isNode(name) || isSheetPackage(name), rooms: ['shared'] },
  { folder: papers, isPackageAllowed: (name) => isNode(name) || isPaperPackage(name), rooms: ['shared'] },
  // Codes as they are signed, drawn and handed out.
  { folder: codes, isPackageAllowed: (name) => isNode(name), rooms: ['shared'] },
  { folder: 'shared', isPackageAllowed: (name) => name === 'zod', rooms: [] },
  { folder: 'electron/preload', isPackageAllowed: isElectron, rooms: [], typeRooms: ['shared'] },
  { folder: 'electron/main', isPackageAllowed: (name) => !isDriver(name), rooms: ['shared'] },
  { folder: 'electron/engine/database', isPackageAllowed: (name) => !isElectron(name), rooms: ['shared'] },
  {
    folder: 'electron/engine',
    isPackageAllowed: (name) => !isElectron(name) && !isDriver(name),
    rooms: ['shared'],
  },
  {
    folder: 'renderer',
    isPackageAllowed: (name) => !isElectron(name) && !isNode(name) && !isDriver(name),
    rooms: ['shared'],
  },
  {
    folder: 'server/dashboard',
    isPackageAllowed: (name) => !isElectron(name) && !isNode(name) && !isDriver(name) && !isServerPackage(name),
    rooms: ['shared', 'server/contract/dashboard-address.ts'],
    typeRooms: ['server/contract'],
  },
  { folder: 'server', isPackageAllowed: (name) => !isElectron(name) && name !== 'react', rooms: ['shared'] },
]

// The engine's entry and its contract stand above the use cases, which never look up.
const aboveUseCases = /^electron\/engine\/(?:[^/]+$|contract\/)/

/** What a file imports against the dependency rule of the design, as `file:line …` sentences. */
export function findViolations(file: SourceFile): string[] {
  const room = rooms.find(({ folder }) => isWithin(file.path, folder))
  if (room === undefined) return []
  return readImports(file)
    .filter((found) => !isAllowed(room, file.path, found))
    .map(({ specifier, line }) => `${file.path}:${line} ${room.folder} may not import ${specifier}`)
}

function isAllowed(room: Room, from: string, { specifier, isType }: Import): boolean {
  const target = resolveImport(from, specifier)
  if (target === null) return room.isPackageAllowed(specifier)
  if ([sheets, papers, codes].some((folder) => isWithin(target, folder)) && !readersOfFiles.test(from)) return false
  if (aboveUseCases.test(target) && !aboveUseCases.test(from)) return false
  return [room.folder, ...room.rooms, ...(isType ? (room.typeRooms ?? []) : [])].some((folder) =>
    isWithin(target, folder),
  )
}

/** The file that a specifier means, by its path from the root; null for a package. */
function resolveImport(from: string, specifier: string): string | null {
  const [path = specifier] = specifier.split('?')
  if (path.startsWith('#shared/')) return `shared/${path.slice('#shared/'.length)}`
  if (path.startsWith('#engine/')) return `electron/engine/${path.slice('#engine/'.length)}`
  return path.startsWith('.') ? posix.join(posix.dirname(from), path) : null
}

function isWithin(path: string, folder: string): boolean {
  return path === folder || path.startsWith(`${folder}/`)
}

/** The way of run-time imports from one file to a package, or null when it does not lead there. */
export function findWayTo(packageName: string, from: string, files: Map<string, SourceFile>): string[] | null {
  const seen = new Set<string>()
  const walk = (path: string): string[] | null => {
    const file = files.get(path)
    if (file === undefined || seen.has(path)) return null
    seen.add(path)
    for (const { specifier, isType } of readImports(file)) {
      if (isType) continue
      if (specifier === packageName) return [path, specifier]
      const way = walk(resolveImport(path, specifier) ?? '')
      if (way !== null) return [path, ...way]
    }
    return null
  }
  return walk(from)
}
