import type { Failure } from '#shared/failures/failure-code.ts'
import type { OpenEvent } from '../event/open-event.ts'
import { type Applied, applyPage } from './apply-page.ts'
import type { HqClient } from './hq-client.ts'

export type Pulled =
  | { kind: 'applied'; applied: Applied; isLast: boolean }
  /** Headquarters was restored from a backup: everything is asked for again from the start. */
  | { kind: 'started-again' }
  | { kind: 'failed'; failure: Failure; retryAfterMs: number | null }

export type PullOptions = {
  open: OpenEvent
  client: HqClient
  /** Most rows of one page. */
  limit: number
  appVersion: string
  pause: () => Promise<void>
}

/** Asks for one page of what changed after the last one, and takes it in. */
export async function pullChanges({ open, client, limit, appVersion, pause }: PullOptions): Promise<Pulled> {
  const cursor = Number(open.device.readValue('syncCursor') ?? 0)
  const answered = await client.pull(cursor, limit)
  if (!answered.ok) return { kind: 'failed', failure: answered.failure, retryAfterMs: answered.retryAfterMs }
  const page = answered.value
  if (page.isAhead && cursor > 0) {
    open.device.writeValue('syncCursor', '0')
    return { kind: 'started-again' }
  }
  if (!page.isLast && page.upTo <= cursor) {
    // It would be asked for again and again.
    return { kind: 'failed', failure: { code: 'sync-answer-unreadable', detail: 'upTo' }, retryAfterMs: null }
  }
  const applied = await applyPage(open, page, { pause, appVersion })
  return { kind: 'applied', applied, isLast: page.isLast }
}

/** After an update, goes back to what the older version could not read. */
export function goBackToUnread(open: OpenEvent, appVersion: string): void {
  const noted = open.device.readValue('syncUnread')
  if (noted === null) return
  const { cursor, appVersion: before } = JSON.parse(noted) as { cursor: number; appVersion: string }
  if (before === appVersion) return
  open.immediate(() => {
    open.device.writeValue('syncCursor', String(cursor))
    open.device.removeValue('syncUnread')
  })
}
