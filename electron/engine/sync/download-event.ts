import { setImmediate, setTimeout } from 'node:timers/promises'
import type { DownloadStatus } from '#shared/contract/outputs.ts'
import type { Failure } from '#shared/failures/failure-code.ts'
import { failureOf } from '../database/open-database.ts'
import type { Surroundings } from '../event/open-event.ts'
import { backOff } from './back-off.ts'
import { appendPage, type DownloadFile, finishDownload, openDownloadFile } from './download-file.ts'
import { type HqClient, hqClient } from './hq-client.ts'

/** Nobody scans in this file yet, so a page may be large: fewer ways there and back. */
const mostRowsAPage = 5_000
const fewestRowsAPage = 50

export type DownloadOptions = {
  /** Where the unfinished file is, and what it becomes. */
  partPath: string
  path: string
  key: string | null
  surroundings: Surroundings
  random: () => number
  backOff?: typeof backOff
  signal: AbortSignal
  onStatus: (status: DownloadStatus) => void
  limits?: { silence: number; whole: number }
}

export type Downloaded = { kind: 'complete' } | { kind: 'stopped' } | { kind: 'failed'; failure: Failure }

/** Trying again would be answered the same way. */
const final = new Set(['sync-revoked', 'sync-token-unknown', 'sync-protocol-mismatch'])

/**
 * Fetches an event into a file of its own, page by page from where the file says it has come, as often as it takes.
 * The file becomes the event only when it is whole; until then nothing on this laptop has changed.
 */
export async function downloadEvent(options: DownloadOptions): Promise<Downloaded> {
  const { partPath, path, key, surroundings, signal, onStatus, limits } = options
  const opened = openDownloadFile(partPath, key, surroundings)
  if (!opened.ok) return { kind: 'failed', failure: opened.failure }
  const file = opened.value
  const client = hqClient({
    address: file.identity.address,
    token: file.identity.token,
    now: surroundings.now,
    signal,
    onClock: (offset) => file.open.device.writeValue('clockOffsetMs', String(offset)),
    ...(limits === undefined ? {} : { limits }),
  })
  const status: DownloadStatus = {
    eventName: file.open.event.name,
    stage: 'downloading',
    done: file.open.participants.count(),
    total: 0,
    failure: null,
    nextTryAt: null,
  }
  const tell = (change: Partial<DownloadStatus>) => onStatus(Object.assign(status, change))
  const pause = async () => {
    await setImmediate()
    signal.throwIfAborted()
  }
  try {
    tell({})
    await fetchPages(file, client, { ...options, pause, tell })
    tell({ stage: 'preparing', done: 0, total: file.open.participants.count() })
    await finishDownload(file, path, { pause, onPrepared: (done) => tell({ done }) })
    return { kind: 'complete' }
  } catch (error) {
    if (file.db.open) file.open.close()
    if (signal.aborted) return { kind: 'stopped' }
    return { kind: 'failed', failure: error instanceof DownloadEnded ? error.failure : failureOf(error) }
  } finally {
    client.close()
  }
}

/** Headquarters will not give any more. */
class DownloadEnded extends Error {
  readonly failure: Failure

  constructor(failure: Failure) {
    super(failure.code)
    this.failure = failure
  }
}

async function fetchPages(
  file: DownloadFile,
  client: HqClient,
  {
    pause,
    tell,
    random,
    surroundings,
    signal,
    backOff: waitFor = backOff,
  }: DownloadOptions & { pause: () => Promise<void>; tell: (change: Partial<DownloadStatus>) => void },
): Promise<void> {
  let rows = mostRowsAPage
  let failures = 0
  for (;;) {
    const cursor = Number(file.open.device.readValue('syncCursor') ?? 0)
    const answered = await client.pull(cursor, rows)
    signal.throwIfAborted()
    if (!answered.ok) {
      const { failure, retryAfterMs } = answered
      if (final.has(failure.code)) throw new DownloadEnded(failure)
      failures += 1
      rows = Math.max(fewestRowsAPage, Math.floor(rows / 2))
      const wait = Math.max(waitFor(failures, random), Math.min(retryAfterMs ?? 0, 300_000))
      tell({ failure, nextTryAt: surroundings.now() + wait })
      await setTimeout(wait, undefined, { signal })
      continue
    }
    failures = 0
    rows = Math.min(mostRowsAPage, rows * 2)
    const page = answered.value
    if (page.isAhead && cursor > 0) {
      file.open.device.writeValue('syncCursor', '0')
      continue
    }
    if (!page.isLast && page.upTo <= cursor) throw new DownloadEnded({ code: 'sync-answer-unreadable', detail: 'upTo' })
    await appendPage(file, page, pause)
    tell({ done: file.open.participants.count(), total: page.total, failure: null, nextTryAt: null })
    if (page.isLast) return
  }
}
