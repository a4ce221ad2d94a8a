import type { GapuraEvent } from '#shared/event/event.ts'
import { failed, success, type Result } from '#shared/failures/failure-code.ts'
import { eventRepository } from './event-repository.ts'
import { failureOf, openReadOnly, type ReadableDatabase } from './open-database.ts'

export type EventSummary = { event: GapuraEvent; records: number }

/** What a file holds, without opening it for the desk. */
export function summarizeEventFile(path: string, key: string | null): Result<EventSummary> {
  return readingFrom(path, key, (db) => {
    const [event] = eventRepository(db).readEvents()
    if (!event) return failed('database-damaged', 'no event')
    const records = Number(db.prepare('SELECT count(*) FROM records').pluck().get())
    return success({ event, records })
  })
}

/** The device that a file belongs to and the number of its newest record; 0 before the first. */
export function readOwnHead(path: string, key: string | null): Result<{ deviceId: string; deviceSequence: number }> {
  return readingFrom(path, key, (db) => {
    const deviceId = db.prepare(`SELECT value FROM device WHERE key = 'deviceId'`).pluck().get()
    if (typeof deviceId !== 'string') return failed('database-damaged', 'no device')
    const newest = db.prepare('SELECT max(device_sequence) FROM records WHERE device_id = ?').pluck().get(deviceId)
    return success({ deviceId, deviceSequence: Number(newest ?? 0) })
  })
}

/** Opens a file only to read it, whatever its state, and closes it again. */
export function readingFrom<T>(path: string, key: string | null, read: (db: ReadableDatabase) => Result<T>): Result<T> {
  const opened = openReadOnly(path, key)
  if (!opened.ok) return opened
  try {
    return read(opened.value)
  } catch (error) {
    return { ok: false, failure: failureOf(error) }
  } finally {
    opened.value.close()
  }
}
