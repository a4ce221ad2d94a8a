import { rmSync } from 'node:fs'
import { join } from 'node:path'
import { Worker } from 'node:worker_threads'
import { failed, type Failure, type Result } from '#shared/failures/failure-code.ts'
import { failureOf } from '../database/open-database.ts'
import type { OpenEvent } from '../event/open-event.ts'
import type { EventShelf } from './event-shelf.ts'
import { settleFile } from './write-file-safely.ts'

/**
 * How much may be lost with a damaged file, and how many copies stay. They lie on the same disk: a broken one takes
 * them along, and the key of encrypted copies too.
 */
const everyMs = 3 * 60_000
const kept = 5

export type BackupOptions = {
  open: OpenEvent
  shelf: EventShelf
  key: string | null
  /** The module that a worker thread runs. */
  workerPath: string
  now: () => number
  /** Told of every copy that could not be made, and once with null when one was made again. */
  onChange: (failure: Failure | null) => void
}

/** Copies the open event's file every few minutes in which something was recorded. */
export function keepBackups(options: BackupOptions) {
  const { open, shelf, now } = options
  const eventId = open.event.id
  const [newest] = shelf.listBackups(eventId)
  let last = newest ? { takenAt: newest.takenAt, records: newest.records } : null
  let running: Promise<void> | null = null
  let failure: Failure | null = null

  function tell(next: Failure | null): void {
    if (next === null && failure === null) return
    failure = next
    options.onChange(failure)
  }

  async function backUp(): Promise<void> {
    if (last?.records === open.recordCount()) return
    const takenAt = now()
    const unfinished = join(shelf.backupsFolder, `${eventId}.unfinished`)
    const copied = await copyInThread(options, unfinished)
    if (!copied.ok) return tell(backupFailed(copied.failure))
    const { records } = copied.value
    settleFile(unfinished, join(shelf.backupsFolder, `${eventId}_${takenAt}_${records}.gapura`))
    last = { takenAt, records }
    for (const { id } of shelf.listBackups(eventId).slice(kept)) rmSync(shelf.backupPath(id))
    tell(null)
  }

  function backUpOnce(): Promise<void> {
    running ??= backUp()
      .catch((error: unknown) => tell(backupFailed(failureOf(error))))
      .finally(() => {
        running = null
      })
    return running
  }

  const timer = setInterval(() => void backUpOnce(), everyMs)
  const first = setTimeout(() => void backUpOnce(), 10_000)
  return {
    lastBackupAt: () => last?.takenAt ?? null,
    /** Why the last copy could not be made; null once one was made again. */
    failure: () => failure,
    backUpNow: backUpOnce,
    /** Resolves when no copy is under way any more. */
    async stop(): Promise<void> {
      clearInterval(timer)
      clearTimeout(first)
      await running
    },
  }
}

export type Backups = ReturnType<typeof keepBackups>

/** One failure for the officer, whatever stood in the way: the words of a full disk would say that a scan was lost. */
function backupFailed({ code, detail = '' }: Failure): Failure {
  return failed('backup-failed', `${code} ${detail}`.trim()).failure
}

function copyInThread(
  { open, key, workerPath }: BackupOptions,
  unfinished: string,
): Promise<Result<{ records: number }>> {
  return new Promise((resolve, reject) => {
    const worker = new Worker(workerPath, { workerData: { source: open.path, key, unfinished } })
    worker.once('message', resolve)
    worker.once('error', reject)
    worker.once('exit', (code) => reject(new Error(`the copying thread ended with ${code}`)))
  })
}
