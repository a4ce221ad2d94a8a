import type { Sighting } from './camera-status.ts'

/** A store for useSyncExternalStore: only the frame around the code is drawn again, not the screen. */
export type Sightings = {
  put: (sighting: Sighting | null) => void
  current: () => Sighting | null
  subscribe: (listener: () => void) => () => void
}

export function createSightings(): Sightings {
  let current: Sighting | null = null
  const listeners = new Set<() => void>()
  return {
    put(sighting) {
      current = sighting
      for (const listener of listeners) listener()
    },
    current: () => current,
    subscribe(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
  }
}
