import { copyFileSync, existsSync, rmSync } from 'node:fs'
import { findChainBreak } from '#shared/records/record-chain.ts'
import type { GapuraRecord } from '#shared/records/record.ts'
import { failed, success, type Result } from '#shared/failures/failure-code.ts'
import { rebuildProjection, sha256 } from '../check-in/append-record.ts'
import { readingFrom } from '../database/event-summary-repository.ts'
import { failureOf, openDatabase } from '../database/open-database.ts'
import { recordReader } from '../database/record-repository.ts'
import { deviceRepository } from '../database/device-repository.ts'
import { syncRepository } from '../database/sync-repository.ts'
import { openEvent, type OpenEvent, type Surroundings } from '../event/open-event.ts'
import type { EventShelf } from './event-shelf.ts'
import { settleFile } from './write-file-safely.ts'

export type RestoreOptions = { shelf: EventShelf; key: string | null; backupId: string; surroundings: Surroundings }

/**
 * Puts a backup in the place of a file that was set aside, and saves from that one every newer record that can still
 * be read and proved by its chain. From then on this laptop goes by a new device id: the numbers after the backup may
 * have been given before, and may be known elsewhere.
 */
export function restoreBackup({
  shelf,
  key,
  backupId,
  surroundings,
}: RestoreOptions): Result<{ savedRecords: number }> {
  const eventId = shelf.eventOfBackup(backupId)
  const backup = shelf.backupPath(backupId)
  if (eventId === null || !existsSync(backup)) return failed('backup-missing')
  const path = shelf.pathOf(eventId)
  if (existsSync(path)) return failed('event-already-open')
  const unfinished = `${path}.new`
  try {
    copyFileSync(backup, unfinished)
    const opened = openDatabase(unfinished, { key, isNew: false })
    if (!opened.ok) return removing(unfinished, opened)
    const db = opened.value
    const deviceId = surroundings.newId()
    deviceRepository(db).writeValue('deviceId', deviceId)
    syncRepository(db).addDevice(deviceId)
    const open = openEvent(db, unfinished, surroundings)
    const savedRecords = shelf.setAsideFiles(eventId).reduce((saved, file) => saved + rescueRecords(open, file, key), 0)
    if (savedRecords > 0) rebuildProjection(open)
    db.pragma('wal_checkpoint(TRUNCATE)')
    db.close()
    settleFile(unfinished, path)
    return success({ savedRecords })
  } catch (error) {
    return removing(unfinished, { ok: false, failure: failureOf(error) })
  }
}

/** Appends what a damaged file holds beyond the copy, device by device, as far as each chain goes on without a gap. */
function rescueRecords(open: OpenEvent, damagedFile: string, key: string | null): number {
  const rescued = readingFrom(damagedFile, key, (db) => {
    const theirs = recordReader(db)
    return success(theirs.devices().reduce((saved, deviceId) => saved + rescueDevice(open, deviceId, theirs), 0))
  })
  // A file that cannot be read at all has nothing to give; it stays where it is for whoever can do more.
  return rescued.ok ? rescued.value : 0
}

function rescueDevice(open: OpenEvent, deviceId: string, theirs: ReturnType<typeof recordReader>): number {
  const head = open.records.head(deviceId)
  const following = readableOf(theirs.after(deviceId, head.deviceSequence))
  const end = findChainBreak(following, sha256, head)
  const proved = end ? following.filter(({ deviceSequence }) => deviceSequence < end.deviceSequence) : following
  open.immediate(() => {
    for (const record of proved) open.records.append(record)
  })
  return proved.length
}

/** Whatever stops the reading, a torn page or a row that no longer parses, what came before it is still good. */
function readableOf(records: Generator<GapuraRecord>): GapuraRecord[] {
  const readable: GapuraRecord[] = []
  try {
    for (const record of records) readable.push(record)
    return readable
  } catch {
    return readable
  }
}

function removing<T>(unfinished: string, failure: Result<T> & { ok: false }) {
  for (const ending of ['', '-wal', '-shm']) rmSync(`${unfinished}${ending}`, { force: true })
  return failure
}
