import { useCallback, useSyncExternalStore } from 'react'
import { useOpenEvent } from './use-app-state.ts'

/** In the window's memory alone, by event: what people typed about somebody is not written anywhere before it is sent. */
const drafts = new Map<string, unknown>()
const listeners = new Set<() => void>()

/**
 * What is being typed and must outlive its screen: a scan, another screen and back. `empty` is one and the same object
 * in every call. Setting it to `empty` forgets it.
 */
export function useKeptDraft<T>(name: string, empty: T): readonly [draft: T, set: (next: T) => void] {
  const { event } = useOpenEvent()
  const key = `${event.id} ${name}`
  const draft = useSyncExternalStore(listen, () => (drafts.has(key) ? (drafts.get(key) as T) : empty))
  const set = useCallback(
    (next: T) => {
      if (next === empty) drafts.delete(key)
      else drafts.set(key, next)
      for (const tell of listeners) tell()
    },
    [key, empty],
  )
  return [draft, set]
}

function listen(tell: () => void): () => void {
  listeners.add(tell)
  return () => void listeners.delete(tell)
}
