import { createHash } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { uuidv7 } from 'uuidv7'
import { afterEach, expect, it } from 'vitest'
import { createDesk } from '#engine/database/migrations/0001-create-desk.ts'
import { openEventFile } from '#engine/device/open-event-file.ts'
import { canonicalText } from '#shared/records/record-chain.ts'
import { noHash, type GapuraRecord } from '#shared/records/record.ts'
import { doorsOpen, eventFor, sessionFor } from '../open-test-event.ts'

const folder = mkdtempSync(join(tmpdir(), 'gapura-migrate-'))
afterEach(() => rmSync(folder, { recursive: true, force: true }))

/** A file as the first version of the app left it, with records of two ids: before and after a restore. */
function writeFirstVersion(path: string): GapuraRecord[] {
  const db = new Database(path)
  db.pragma('journal_mode = WAL')
  createDesk(db)
  db.pragma('user_version = 1')
  const { event, sessions } = eventFor([sessionFor()], [])
  db.prepare('INSERT INTO event (id, body) VALUES (?, ?)').run(event.id, JSON.stringify(event))
  const addSession = db.prepare('INSERT INTO sessions (id, position, body) VALUES (?, ?, ?)')
  for (const [position, session] of sessions.entries()) addSession.run(session.id, position, JSON.stringify(session))
  db.exec(`INSERT INTO desks VALUES ('d1', 'Meja 1'); INSERT INTO officers VALUES ('o1', 'Rina')`)
  const records = ['laptop-before', 'laptop-now'].flatMap((deviceId) => chainOf(deviceId, 3))
  const insert = db.prepare(`INSERT INTO records VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`)
  for (const one of records) {
    insert.run(
      one.deviceId,
      one.deviceSequence,
      one.id,
      one.previousHash,
      one.hash,
      one.eventId,
      one.sessionId,
      one.participantId,
      one.officerId,
      one.deskId,
      one.scannedAt,
      one.clockOffsetMs,
      JSON.stringify(one.payload),
    )
  }
  db.prepare(`INSERT INTO device VALUES ('deviceId', 'laptop-now')`).run()
  db.close()
  return records
}

function chainOf(deviceId: string, length: number): GapuraRecord[] {
  let previousHash = noHash
  return Array.from({ length }, (_, index) => {
    const unsealed = {
      id: uuidv7(),
      deviceId,
      deviceSequence: index + 1,
      previousHash,
      eventId: 'banjarbaru',
      sessionId: 'reg',
      participantId: `p${index}`,
      officerId: 'o1',
      deskId: 'd1',
      scannedAt: doorsOpen + index,
      clockOffsetMs: null,
      payload: { kind: 'admission', via: 'camera', isReEntry: false } as const,
    }
    const hash = createHash('sha256').update(canonicalText(unsealed)).digest('hex')
    previousHash = hash
    return { ...unsealed, hash }
  })
}

it('a file of the first version keeps every record, its chains, its names and its two ids', () => {
  const path = join(folder, 'first.gapura')
  const records = writeFirstVersion(path)
  const opened = openEventFile(path, null, { now: () => doorsOpen, newId: uuidv7 })
  if (!opened.ok) throw new Error(opened.failure.detail)
  const open = opened.value
  expect(open.records.devices().toSorted()).toEqual(['laptop-before', 'laptop-now'])
  expect(open.records.devices().flatMap((deviceId) => [...open.records.after(deviceId, 0)])).toEqual(
    records.toSorted((a, b) => (a.deviceId < b.deviceId ? -1 : 1)),
  )
  expect(open.sync.ownDevices()).toEqual(
    ['laptop-before', 'laptop-now'].map((deviceId) => ({
      deviceId,
      confirmed: { deviceSequence: 0, hash: noHash },
      identity: null,
    })),
  )
  expect(open.device.nameOf('desks', 'd1')).toBe('Meja 1')
  open.close()

  // Changing and deleting is refused as before, and two records of one number may stand side by side.
  const db = new Database(path)
  expect(() => db.exec(`UPDATE records SET hash = 'x'`)).toThrow('records are never changed')
  expect(() => db.exec('DELETE FROM records')).toThrow('records are never deleted')
  expect(db.pragma('user_version', { simple: true })).toBe(7)
  const copied =
    db.prepare(`INSERT INTO records SELECT device_id, 1, device_sequence, 'other-' || id, previous_hash, hash,
    event_id, session_id, participant_id, officer_id, desk_id, scanned_at, clock_offset_ms, payload, NULL FROM records`)
  expect(copied.run().changes).toBe(records.length)
  db.close()
})
