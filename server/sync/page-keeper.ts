import type { EncodedAnswer } from './encode-answer.ts'

/** `isKeepable` is false for a page that is only for the laptop that asked. */
export type KeptPage = EncodedAnswer & { isKeepable: boolean }

export type PageKeeper = {
  /** The kept page, or the one that `make` makes now. Laptops that ask at the same time share the work. */
  keep: (key: string, make: () => Promise<EncodedAnswer & { isKeepable: boolean }>) => Promise<KeptPage>
}

export type KeeperLimits = { mostBytes: number; forMs: number; now: () => number }

type Kept = { page: Promise<KeptPage>; bytes: number; until: number }

/**
 * Keeps the pages of first downloads ready, compressed, for the next laptop: when fifty are enrolled in one morning,
 * each of them asks for the same list. Kept for a short while only; whoever changes meanwhile comes on a later page.
 */
export function pageKeeper({ mostBytes, forMs, now }: KeeperLimits): PageKeeper {
  const kept = new Map<string, Kept>()
  let bytes = 0

  function drop(key: string, entry: Kept): void {
    if (kept.get(key) !== entry) return
    kept.delete(key)
    bytes -= entry.bytes
  }

  return {
    async keep(key, make) {
      const known = kept.get(key)
      if (known && known.until > now()) return known.page
      if (known) drop(key, known)
      const entry: Kept = { page: make(), bytes: 0, until: now() + forMs }
      kept.set(key, entry)
      try {
        const page = await entry.page
        if (!page.isKeepable) drop(key, entry)
        else if (kept.get(key) === entry) {
          entry.bytes = page.body.length
          bytes += entry.bytes
        }
        for (const [oldKey, old] of kept) {
          if (bytes <= mostBytes) break
          drop(oldKey, old)
        }
        return page
      } catch (error) {
        drop(key, entry)
        throw error
      }
    },
  }
}
