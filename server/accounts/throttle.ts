/** How often something may be tried within a while, counted per key. Kept in memory: each server counts for itself. */
export type Throttle = {
  /** Counts one attempt; false when there were too many already. */
  take: (key: string) => boolean
  /** Forgets a key's attempts, after one that was right. */
  forget: (key: string) => void
}

type Limits = { attempts: number; withinMs: number; now: () => number }

/** Most keys remembered: an attacker with many addresses must not fill the memory. The oldest go first. */
const mostKeys = 50_000

export function createThrottle({ attempts, withinMs, now }: Limits): Throttle {
  const counted = new Map<string, { first: number; count: number }>()
  return {
    take(key) {
      const known = counted.get(key)
      const entry = known && known.first + withinMs > now() ? known : { first: now(), count: 0 }
      entry.count++
      counted.delete(key)
      counted.set(key, entry)
      const [oldest] = counted.keys()
      if (counted.size > mostKeys && oldest !== undefined) counted.delete(oldest)
      return entry.count <= attempts
    },
    forget: (key) => void counted.delete(key),
  }
}
