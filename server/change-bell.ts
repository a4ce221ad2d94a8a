import { setTimeout } from 'node:timers/promises'
import type { FastifyBaseLogger } from 'fastify'
import { eventRepository } from './database/event-repository.ts'
import type { OpenDatabase } from './database/open-database.ts'

/** Tells who listens that an event has changed: at once what this server changed, within a second what others did. */
export type ChangeBell = {
  /** Calls `listener` with the event's version, soon for the first time and after each change. The answer ends it. */
  listen: (eventId: string, listener: (version: number) => void) => () => void
  /** Looks now, after a change of this server's own. */
  ring: () => void
  stop: () => void
}

const lookEveryMs = 1_000
/** Fifty laptops that fetch after each scan of every other one would have headquarters do nothing else. */
const pauseMs = 250

/** Looks at the events' versions once a second while somebody listens: the same on both databases, however many servers. */
export function changeBell({
  database,
  log,
}: {
  database: OpenDatabase
  log: Pick<FastifyBaseLogger, 'error'>
}): ChangeBell {
  const listeners = new Map<string, Set<(version: number) => void>>()
  const told = new Map<string, number>()
  let timer: NodeJS.Timeout | null = null
  let looking: Promise<void> | null = null
  let isRungMeanwhile = false

  async function look(): Promise<void> {
    try {
      for (const [eventId, version] of await eventRepository(database).versions()) {
        if (told.get(eventId) === version) continue
        told.set(eventId, version)
        for (const listener of listeners.get(eventId) ?? []) listener(version)
      }
    } catch (error) {
      log.error({ err: error }, 'could not look for changes')
    }
  }

  /** The first change is told at once, those that follow on its heels together. */
  function ring(): void {
    if (timer === null) return
    if (looking) {
      isRungMeanwhile = true
      return
    }
    looking = look()
      .then(() => setTimeout(pauseMs, undefined, { ref: false }))
      .finally(() => {
        looking = null
        if (!isRungMeanwhile) return
        isRungMeanwhile = false
        ring()
      })
  }

  function stop(): void {
    if (timer) clearInterval(timer)
    timer = null
  }

  return {
    listen(eventId, listener) {
      const ofEvent = listeners.get(eventId) ?? new Set()
      listeners.set(eventId, ofEvent.add(listener))
      timer ??= setInterval(ring, lookEveryMs)
      const version = told.get(eventId)
      if (version !== undefined) listener(version)
      ring()
      return () => {
        ofEvent.delete(listener)
        if (ofEvent.size === 0) listeners.delete(eventId)
        if (listeners.size === 0) stop()
      }
    },
    ring,
    stop,
  }
}
