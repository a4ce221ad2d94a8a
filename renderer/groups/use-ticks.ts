import { useSyncExternalStore } from 'react'
import type { GroupName } from '#shared/groups/group-name.ts'
import { useOpenEvent } from '../kiosk/use-app-state.ts'

const none: ReadonlySet<string> = new Set()
const ticks = new Map<string, ReadonlySet<string>>()
const listeners = new Set<() => void>()

function subscribe(listener: () => void): () => void {
  listeners.add(listener)
  return () => void listeners.delete(listener)
}

/** Who of a group is ticked. Outlives the screen: a form on the Desk in between loses nobody's tick. */
export function useTicks({ by, name }: GroupName) {
  const { event } = useOpenEvent()
  const key = `${event.id}\n${by}\n${name}`
  const ticked = useSyncExternalStore(subscribe, () => ticks.get(key) ?? none)
  const put = (next: Iterable<string>) => {
    ticks.set(key, new Set(next))
    for (const listener of listeners) listener()
  }
  return {
    ticked,
    put,
    toggle: (id: string) => put(ticked.has(id) ? [...ticked].filter((one) => one !== id) : [...ticked, id]),
  }
}
