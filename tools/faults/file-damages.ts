import { closeSync, openSync, readSync, rmSync, statSync, truncateSync, writeFileSync, writeSync } from 'node:fs'

export type Damage = {
  name: string
  /** Times at full length. */
  tries: number
  /** Whether the records of the log may be gone with it. */
  isOfLog: boolean
  /** Whether it is no damage but a file of an app from the future. */
  isNewer: boolean
  break: (path: string) => void
}

const inFile = { isOfLog: false, isNewer: false }
const inLog = { isOfLog: true, isNewer: false }
const logOf = (path: string) => `${path}-wal`
/** Where SQLite keeps `user_version` in a file's head (sqlite.org/fileformat2.html). */
const versionAt = 60

/** What befalls the file of an event and its log while the app is not running. */
export const damages: readonly Damage[] = [
  { name: 'some bytes of the file flipped', tries: 40, ...inFile, break: (path) => flipBytes(path, 1 + chance(8)) },
  { name: 'a page of the file overwritten', tries: 20, ...inFile, break: (path) => overwritePage(path) },
  { name: 'the file cut', tries: 15, ...inFile, break: (path) => cut(path) },
  { name: 'the file empty', tries: 2, ...inFile, break: (path) => truncateSync(path, 0) },
  { name: 'the file gone', tries: 2, ...inFile, break: (path) => rmSync(path) },
  { name: 'another file in its place', tries: 3, ...inFile, break: (path) => writeFileSync(path, 'x'.repeat(9_000)) },
  { name: 'bytes of the log flipped', tries: 15, ...inLog, break: (path) => flipBytes(logOf(path), 1 + chance(8)) },
  { name: 'the log cut', tries: 15, ...inLog, break: (path) => cut(logOf(path)) },
  { name: 'the log gone', tries: 2, ...inLog, break: (path) => rmSync(logOf(path)) },
  {
    name: 'a file of a newer app',
    tries: 2,
    isOfLog: false,
    isNewer: true,
    break(path) {
      // Its head may stand in the log, where it would win.
      rmSync(logOf(path), { force: true })
      write(path, versionAt, Buffer.from([0, 0, 0, 99]))
    },
  },
]

function chance(below: number): number {
  return Math.floor(Math.random() * below)
}

function flipBytes(path: string, count: number): void {
  const { size } = statSync(path)
  for (let flip = 0; flip < count; flip += 1) {
    const at = chance(size)
    const byte = Buffer.alloc(1)
    const file = openSync(path, 'r')
    readSync(file, byte, 0, 1, at)
    closeSync(file)
    write(path, at, Buffer.from([(byte[0] ?? 0) ^ (1 << chance(8))]))
  }
}

function overwritePage(path: string): void {
  const page = 4096
  const garbage = Buffer.from(Array.from({ length: page }, () => chance(256)))
  write(path, chance(Math.floor(statSync(path).size / page)) * page, garbage)
}

function cut(path: string): void {
  truncateSync(path, chance(statSync(path).size))
}

function write(path: string, at: number, bytes: Buffer): void {
  const file = openSync(path, 'r+')
  writeSync(file, bytes, 0, bytes.length, at)
  closeSync(file)
}
