import { setTimeout } from 'node:timers/promises'
import { hallId } from './fault-event.ts'
import type { SyncLaptop } from './sync-laptop.ts'

export type Scanning = {
  /** Ends it when the scans under way are done; throws what a desk has thrown. */
  end: () => Promise<void>
}

/**
 * Has laptops scan at the pace of a busy door until it is ended. Each has people of its own at the arrival, so that
 * what conflicts is another case's matter; in the hall everybody comes and goes.
 */
export function scanAlong(laptops: readonly SyncLaptop[], everyMs = 12): Scanning {
  let isOn = true
  const run = async (laptop: SyncLaptop, index: number) => {
    for (let scan = 1; isOn; scan += 1) {
      const person = 1 + ((scan * laptops.length + index) % 300)
      await laptop.scan(person, scan <= 90 ? {} : { sessionId: hallId, direction: scan % 2 === 0 ? 'entry' : 'exit' })
      await setTimeout(everyMs)
    }
  }
  const running = Promise.all(laptops.map(run))
  // Told by `end`; until then nobody listens.
  running.catch(() => undefined)
  return {
    async end() {
      isOn = false
      await running
    },
  }
}
