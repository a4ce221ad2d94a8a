import { failed, success, type Result } from '#shared/failures/failure-code.ts'
import { readingFrom } from './event-summary-repository.ts'

/** Writes a consistent copy of a file that may be in use, with the same encryption, and says how many records it has. */
export function copyDatabase(source: string, key: string | null, target: string): Result<{ records: number }> {
  const copied = readingFrom(source, key, (db) => {
    db.prepare('VACUUM INTO ?').run(target)
    return success(null)
  })
  if (!copied.ok) return copied
  // Counted in the copy: the source may have gone on meanwhile.
  return readingFrom(target, key, (db) => {
    const records = db.prepare('SELECT count(*) FROM records').pluck().get()
    return typeof records === 'number' ? success({ records }) : failed('backup-failed', 'count')
  })
}
