import { existsSync } from 'node:fs'
import { findChainBreak, isWhole } from '#shared/records/record-chain.ts'
import { failed, success, type Result } from '#shared/failures/failure-code.ts'
import { sha256 } from '../check-in/append-record.ts'
import { failureOf, openDatabase } from '../database/open-database.ts'
import { scrubIfDue } from '../participants/empty-records.ts'
import { openEvent, type OpenEvent, type Surroundings } from '../event/open-event.ts'

/**
 * Opens an event's file for the desk and proves its records by their chains: a flipped bit in a row is nothing that
 * the database itself would notice.
 */
export function openEventFile(path: string, key: string | null, surroundings: Surroundings): Result<OpenEvent> {
  if (!existsSync(path)) return failed('database-damaged', 'missing')
  const opened = openDatabase(path, { key, isNew: false })
  if (!opened.ok) return opened
  try {
    const open = openEvent(opened.value, path, surroundings)
    for (const deviceId of open.records.devices()) {
      const end = findChainBreak(open.records.after(deviceId, 0), sha256)
      if (end) return closing(open, `${end.because} at ${end.deviceSequence}`)
    }
    // What came from headquarters may have gaps, where a record was refused there: each is proved by itself.
    for (const record of open.records.pulled()) {
      if (!isWhole(record, sha256)) return closing(open, `pulled at ${record.deviceSequence}`)
    }
    const unexplained = open.erasures.unexplained()
    if (unexplained !== null) return closing(open, `emptied at ${unexplained}`)
    scrubIfDue(open)
    return success(open)
  } catch (error) {
    opened.value.close()
    const failure = failureOf(error)
    // Whatever else cannot be read in an opened file is damage too: a row that no longer parses, a missing event.
    return failure.code === 'unexpected' ? failed('database-damaged', failure.detail) : { ok: false, failure }
  }
}

function closing(open: OpenEvent, detail: string) {
  open.close()
  return failed('database-damaged', detail)
}
