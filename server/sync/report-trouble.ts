import { troubleRepository } from '../database/trouble-repository.ts'
import type { Deps } from '../deps.ts'

/** What went wrong with a laptop. `detail` never says anything about a person. */
export type Trouble = { eventId: string; deviceId: string | null; code: string; detail?: string }

export type ReportTrouble = (trouble: Trouble) => Promise<void>

const quietMs = 60_000
const mostRemembered = 10_000

/**
 * Puts what went wrong with a laptop into the log and before the people who watch over the laptops. The same thing of
 * the same laptop is told once a minute: a laptop that tries again and again must not fill the board.
 */
export function troubleReporter({ database, log, newId, now }: Deps): ReportTrouble {
  const lastTold = new Map<string, number>()
  return async ({ eventId, deviceId, code, detail = '' }) => {
    log.warn({ eventId, deviceId, code, detail }, 'trouble with a laptop')
    const key = `${eventId} ${deviceId ?? ''} ${code}`
    if ((lastTold.get(key) ?? 0) > now() - quietMs) return
    if (lastTold.size >= mostRemembered) lastTold.clear()
    lastTold.set(key, now())
    try {
      await troubleRepository(database).add([
        { id: newId(), event_id: eventId, device_id: deviceId, at: now(), code, detail: detail.slice(0, 500) },
      ])
    } catch (error) {
      log.error({ err: error, code }, 'could not keep a trouble')
    }
  }
}
