import { closeSync, openSync, readSync, statSync } from 'node:fs'
import Database from 'better-sqlite3'
import { failed, success, type FailureCode, type Result } from '#shared/failures/failure-code.ts'
import { migrate, newestVersion } from './migrations/index.ts'

/** A file that is open for reading and writing. Only the engine holds one, and only one per event. */
export type WritableDatabase = Database.Database

/** A file that is only read: a backup, or one that was set aside. */
export type ReadableDatabase = Pick<Database.Database, 'prepare'>

export type OpenOptions = {
  /** 32 bytes in hex, or null for a file that is not encrypted. */
  key: string | null
  /** Whether the file may be new. A file that should be there and is not is damage, never a fresh start. */
  isNew: boolean
}

/** The first SQLite without the WAL-reset bug (sqlite.org, release 3.51.3). */
const oldestSafe = [3, 51, 3] as const

/**
 * Opens one event's file, brings it to the newest schema and proves that it is safe to write to: `synchronous=FULL`
 * is read back, because the driver silently runs NORMAL in WAL mode, which loses acknowledged scans in a power cut.
 */
export function openDatabase(path: string, { key, isNew }: OpenOptions): Result<WritableDatabase> {
  let db: Database.Database | undefined
  try {
    if (!isNew && statSync(path).size === 0) return failed('database-damaged', 'empty file')
    const isPlain = !isNew && isPlainFile(path)
    db = new Database(path, { fileMustExist: !isNew, timeout: 2000 })
    unlock(db, isPlain ? null : key)
    const version = readVersion(db)
    if (version > newestVersion)
      return closing(db, 'database-newer', `schema ${version}, this app knows ${newestVersion}`)
    if (!isNew && version === 0) return closing(db, 'database-damaged', 'no schema')
    const unsafe = makeDurable(db)
    if (unsafe) return closing(db, 'database-unsafe', unsafe)
    if (!isNew && db.pragma('quick_check(1)', { simple: true }) !== 'ok')
      return closing(db, 'database-damaged', 'quick_check')
    migrate(db)
    return success(db)
  } catch (error) {
    db?.close()
    return { ok: false, failure: failureOf(error) }
  }
}

/** Opens a file only to read it, whatever its state: for rescuing records and for looking at backups. */
export function openReadOnly(path: string, key: string | null): Result<Database.Database> {
  let db: Database.Database | undefined
  try {
    db = new Database(path, { readonly: true, fileMustExist: true })
    unlock(db, isPlainFile(path) ? null : key)
    readVersion(db)
    return success(db)
  } catch (error) {
    db?.close()
    return { ok: false, failure: failureOf(error) }
  }
}

/** What a thrown driver or file error means to the person at the desk. */
export function failureOf(error: unknown): { code: FailureCode; detail: string } {
  const code = error instanceof Error && 'code' in error ? String(error.code) : ''
  return { code: failureCodeOf(code), detail: code || (error instanceof Error ? error.name : typeof error) }
}

function failureCodeOf(code: string): FailureCode {
  if (code === 'SQLITE_FULL' || code === 'ENOSPC' || code === 'SQLITE_IOERR_WRITE' || code === 'EDQUOT')
    return 'disk-full'
  if (code === 'SQLITE_IOERR_FSYNC' || code === 'SQLITE_IOERR_TRUNCATE' || code === 'SQLITE_IOERR_SHMSIZE')
    return 'disk-full'
  if (code.startsWith('SQLITE_READONLY') || code === 'EROFS' || code === 'EACCES' || code === 'EPERM')
    return 'folder-read-only'
  if (code.startsWith('SQLITE_CANTOPEN')) return 'folder-read-only'
  if (code.startsWith('SQLITE_BUSY') || code.startsWith('SQLITE_LOCKED')) return 'database-busy'
  if (code.startsWith('SQLITE_CORRUPT') || code === 'SQLITE_NOTADB' || code.startsWith('SQLITE_IOERR'))
    return 'database-damaged'
  if (code === 'ENOENT') return 'database-damaged'
  return 'unexpected'
}

/** Whether a file is a database without encryption: made while the system had no keychain, perhaps. */
export function isPlainFile(path: string): boolean {
  const file = openSync(path, 'r')
  try {
    const start = Buffer.alloc(16)
    readSync(file, start, 0, 16, 0)
    return start.toString('latin1') === 'SQLite format 3\0'
  } finally {
    closeSync(file)
  }
}

function unlock(db: Database.Database, key: string | null) {
  if (key === null) return
  db.pragma(`cipher='chacha20'`)
  db.pragma(`key="x'${key}'"`)
}

function readVersion(db: Database.Database): number {
  return Number(db.pragma('user_version', { simple: true }))
}

function makeDurable(db: Database.Database): string | null {
  const version = String(db.prepare('SELECT sqlite_version()').pluck().get())
  if (isOlder(version.split('.').map(Number))) return `SQLite ${version}`
  const mode = db.pragma('journal_mode = WAL', { simple: true })
  if (mode !== 'wal') return `journal_mode ${String(mode)}`
  db.pragma('synchronous = FULL')
  db.pragma('foreign_keys = ON')
  // A log that is overwritten in place: growing it costs twice the time of a commit, and so does emptying it too often.
  db.pragma('wal_autocheckpoint = 1000')
  // 16 MB, and nothing mapped: the system keeps the file's pages anyway, and a laptop has other things to keep.
  db.pragma('cache_size = -16384')
  const synchronous = db.pragma('synchronous', { simple: true })
  return synchronous === 2 ? null : `synchronous ${String(synchronous)}`
}

function isOlder(version: readonly number[]): boolean {
  for (const [index, least] of oldestSafe.entries()) {
    const part = version[index] ?? 0
    if (part !== least) return part < least
  }
  return false
}

function closing(db: Database.Database, code: FailureCode, detail: string) {
  db.close()
  return failed(code, detail)
}

/** The version of the SQLite that the driver carries. */
export function readSqliteVersion(): string {
  const db = new Database(':memory:')
  try {
    return String(db.prepare('SELECT sqlite_version()').pluck().get())
  } finally {
    db.close()
  }
}
