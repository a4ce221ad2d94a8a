import { existsSync, rmSync } from 'node:fs'
import { setImmediate } from 'node:timers/promises'
import type { EventFile } from '#shared/event/event.ts'
import { failed, success, type Result } from '#shared/failures/failure-code.ts'
import { foldWords } from '#shared/participants/fold-name.ts'
import type { Participant } from '#shared/participants/participant.ts'
import { deviceRepository } from '../database/device-repository.ts'
import { eventRepository } from '../database/event-repository.ts'
import { failureOf, openDatabase, type WritableDatabase } from '../database/open-database.ts'
import { participantRepository } from '../database/participant-repository.ts'
import { type IndexedPerson, searchRepository } from '../database/search-repository.ts'
import { syncRepository } from '../database/sync-repository.ts'
import { settleFile } from '../device/write-file-safely.ts'

export type NewEvent = Pick<EventFile, 'event' | 'otherEvents' | 'sessions' | 'deskSetup'>

export type CreateOptions = {
  path: string
  key: string | null
  deviceId: string
  people: readonly Participant[]
  /** Called with how many people were written, every now and then; the process answers others in between. */
  onProgress?: (written: number) => void
  /** Aborted when somebody thinks better of it: then nothing stays behind. */
  signal?: AbortSignal
}

const peopleAtOnce = 2_000

/** Writes a new event's file under another name and gives it its own only when it is whole. */
export async function createEventFile(fresh: NewEvent, options: CreateOptions): Promise<Result<null>> {
  const { path, key, signal } = options
  if (existsSync(path)) return failed('event-already-open')
  const unfinished = `${path}.new`
  removeFile(unfinished)
  const opened = openDatabase(unfinished, { key, isNew: true })
  if (!opened.ok) {
    removeFile(unfinished)
    return opened
  }
  const db = opened.value
  try {
    db.exec('BEGIN IMMEDIATE')
    await fill(db, fresh, options)
    db.exec('COMMIT')
    db.pragma('wal_checkpoint(TRUNCATE)')
    db.close()
    settleFile(unfinished, path)
    return success(null)
  } catch (error) {
    db.close()
    removeFile(unfinished)
    return signal?.aborted ? failed('import-canceled') : { ok: false, failure: failureOf(error) }
  }
}

async function fill(db: WritableDatabase, fresh: NewEvent, options: CreateOptions) {
  const { deviceId, people, onProgress, signal } = options
  const pause = async () => {
    await setImmediate()
    signal?.throwIfAborted()
  }
  const stored = eventRepository(db)
  const participants = participantRepository(db)
  deviceRepository(db).writeValue('deviceId', deviceId)
  syncRepository(db).addDevice(deviceId)
  stored.addEvent(fresh.event, fresh.deskSetup)
  for (const [position, session] of fresh.sessions.entries()) stored.addSession(session, position)
  for (const other of fresh.otherEvents) stored.addOtherEvent(other)
  const indexed: IndexedPerson[] = []
  await participants.withoutIndexes(async () => {
    for (const [index, person] of people.entries()) {
      const words = foldWords(person.name)
      participants.add(index + 1, person, words.map(({ key }) => key).join(''))
      indexed.push({ number: index + 1, words, community: person.community, group: person.group })
      if (index % peopleAtOnce !== peopleAtOnce - 1) continue
      onProgress?.(index + 1)
      await pause()
    }
  })
  await searchRepository(db).indexAll(indexed, pause)
  await pause()
}

function removeFile(path: string): void {
  for (const ending of ['', '-wal', '-shm']) rmSync(`${path}${ending}`, { force: true })
}
