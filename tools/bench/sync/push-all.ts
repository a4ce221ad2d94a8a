import { setImmediate } from 'node:timers/promises'
import type { OpenEvent } from '#engine/event/open-event.ts'
import { runRound } from '#engine/sync/run-round.ts'
import { unsentOf } from '#engine/sync/unsent-of.ts'

/** One round of the engine's own that sends until nothing is left; answers the milliseconds. */
export async function pushAll(open: OpenEvent): Promise<number> {
  const round = runRound({
    open,
    now: Date.now,
    appVersion: '0.1.0',
    station: () => ({ deskName: 'Meja 1', officerName: 'Rahma' }),
    signOfLifeMs: 60_000,
    signal: new AbortController().signal,
    pause: () => setImmediate(),
    onPhase: () => undefined,
    onApplied: () => undefined,
    onWake: () => undefined,
  })
  const start = performance.now()
  const { failure } = await round.run({ push: true, pull: false, isAsked: false })
  const milliseconds = performance.now() - start
  round.close()
  const unsent = open.sync.ownDevices().reduce((sum, device) => sum + unsentOf(open, device), 0)
  if (failure !== null || unsent > 0) throw new Error(`${unsent} records were left: ${failure?.code ?? ''}`)
  return milliseconds
}
