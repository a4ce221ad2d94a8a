import { existsSync, rmSync } from 'node:fs'
import { failed, success, type Result } from '#shared/failures/failure-code.ts'
import { foldWords } from '#shared/participants/fold-name.ts'
import type { EventSetup, PullAnswer } from '#shared/sync/protocol.ts'
import { reconcilingSteps, touchedBy } from '../check-in/reconcile.ts'
import { eventRepository } from '../database/event-repository.ts'
import { deviceRepository } from '../database/device-repository.ts'
import { failureOf, openDatabase, type WritableDatabase } from '../database/open-database.ts'
import { participantRepository } from '../database/participant-repository.ts'
import type { Identity } from '../database/sync-repository.ts'
import { syncRepository } from '../database/sync-repository.ts'
import { settleFile } from '../device/write-file-safely.ts'
import { openEvent, type OpenEvent, type Surroundings } from '../event/open-event.ts'
import { inChunks } from './apply-page.ts'
import { readPulledRecords } from './read-pulled-records.ts'

const rowsAtOnce = 500

export type DownloadFile = {
  db: WritableDatabase
  open: OpenEvent
  deviceId: string
  identity: Identity
}

/** Begins the file of an event that is fetched for the first time: what headquarters answered, and nobody yet. */
export function createDownloadFile(
  path: string,
  key: string | null,
  of: { deviceId: string; identity: Identity; setup: EventSetup },
): Result<null> {
  removeDownloadFile(path)
  const opened = openDatabase(path, { key, isNew: true })
  if (!opened.ok) return opened
  const db = opened.value
  try {
    const sync = syncRepository(db)
    const begin = db.transaction(() => {
      eventRepository(db).replaceSetup(of.setup)
      deviceRepository(db).writeValue('deviceId', of.deviceId)
      sync.addDevice(of.deviceId)
      sync.identify(of.deviceId, of.identity)
      // Written after the bulk, not row by row: several times as fast.
      participantRepository(db).dropIndexes()
    })
    begin.immediate()
    db.close()
    return success(null)
  } catch (error) {
    db.close()
    removeDownloadFile(path)
    return { ok: false, failure: failureOf(error) }
  }
}

/** Opens a begun file again, after a cut, a restart or a kill. One that cannot be used is worth nothing: begin anew. */
export function openDownloadFile(path: string, key: string | null, surroundings: Surroundings): Result<DownloadFile> {
  if (!existsSync(path)) return failed('database-damaged', 'missing')
  const opened = openDatabase(path, { key, isNew: false })
  if (!opened.ok) return opened
  try {
    const db = opened.value
    // Nothing here was acknowledged to anybody: a power cut may take the last pages, which are then fetched again. What
    // is left is whole, and the last checkpoint puts all of it on the disk before the file becomes the event.
    db.pragma('synchronous = NORMAL')
    // People and codes come in no order, so every few hundred of them touch most pages of an index: these are kept at hand
    // and carried into the file seldom, and for the last time at the end.
    db.pragma('cache_size = -65536')
    db.pragma('wal_autocheckpoint = 20000')
    const open = openEvent(db, path, surroundings)
    const identity = open.sync.ownDevices().find(({ deviceId }) => deviceId === open.deviceId)?.identity
    if (!identity) throw new Error('a download without an identity')
    return success({ db, open, deviceId: open.deviceId, identity })
  } catch (error) {
    opened.value.close()
    return { ok: false, failure: failureOf(error) }
  }
}

/** Takes in one page; the cursor moves in its last transaction, and what is taken in twice changes nothing. */
export async function appendPage({ open }: DownloadFile, page: PullAnswer, pause: () => Promise<void>): Promise<void> {
  const { records } = readPulledRecords(page.records, open.event.id)
  await inChunks(page.participants, rowsAtOnce, pause, (people) => {
    open.immediate(() => {
      for (const person of people) {
        const nameKey = foldWords(person.name)
          .map(({ key }) => key)
          .join('')
        open.participants.put({ person, mergedInto: '', representedBy: '' }, nameKey)
        if (person.isWalkIn) open.listEntries.keepAsListed(person)
      }
    })
  })
  await inChunks(records, rowsAtOnce, pause, (some) => {
    open.immediate(() => {
      for (const record of some) open.records.addPulled(record)
    })
  })
  open.immediate(() => {
    if (page.setup?.event.id === open.event.id) open.replaceSetup(page.setup)
    open.device.putNames('desks', page.names.desks)
    open.device.putNames('officers', page.names.officers)
    open.device.writeValue('syncCursor', String(page.upTo))
  })
}

/** Makes everybody findable and the counts right, then gives the file its name: from then on it is the event. */
export async function finishDownload(
  { db, open }: DownloadFile,
  path: string,
  { pause, onPrepared }: { pause: () => Promise<void>; onPrepared: (people: number) => void },
): Promise<void> {
  open.search.clear()
  let last = 0
  let prepared = 0
  for (;;) {
    const people = open.participants.forIndex(last, rowsAtOnce)
    if (people.length === 0) break
    open.immediate(() => open.search.index(people.map((one) => ({ ...one, words: foldWords(one.name) }))))
    last = people.at(-1)?.number ?? last
    prepared += people.length
    onPrepared(prepared)
    await pause()
  }
  open.participants.createIndexes()
  const steps = reconcilingSteps(open, touchedBy(open.records.all()))
  await inChunks(steps, rowsAtOnce, pause, (some) => open.immediate(() => some.forEach((step) => step())))
  db.pragma('wal_checkpoint(TRUNCATE)')
  const from = open.path
  open.close()
  settleFile(from, path)
}

export function removeDownloadFile(path: string): void {
  for (const ending of ['', '-wal', '-shm']) rmSync(`${path}${ending}`, { force: true })
}
