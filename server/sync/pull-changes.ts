import type { Deps } from '../deps.ts'
import type { EnrolledDevice } from './authenticate.ts'
import { chooseEncoding, encodeAnswer, type EncodedAnswer } from './encode-answer.ts'
import { pageKeeper } from './page-keeper.ts'
import { readChanges } from './read-changes.ts'

export type PullChanges = (
  device: EnrolledDevice,
  asked: { after: number; limit: number },
  accepted: string | undefined,
) => Promise<EncodedAnswer>

const keptBytes = 64 * 1024 * 1024
const keptForMs = 60_000
/** Pages of this many rows and more are those of a first download. */
const largePage = 500

/** Answers with pages of changes, compressed; those of a first download are kept for the next laptop. */
export function changePuller(deps: Deps): PullChanges {
  const { now } = deps
  const pages = pageKeeper({ mostBytes: keptBytes, forMs: keptForMs, now })
  return async (device, asked, accepted) => {
    const encoding = chooseEncoding(accepted)
    const key = `${device.eventId}\n${asked.after}\n${asked.limit}\n${encoding}`
    let fresh: EncodedAnswer | null = null
    const kept = await pages.keep(key, async () => {
      const page = await readChanges(deps, device, asked)
      // Only what is the same for every laptop, and what more will follow on.
      const isKeepable = !page.isLast && page.records.length === 0 && page.participants.length >= largePage
      const text = JSON.stringify({ ...page, serverTime: isKeepable ? null : now() })
      const answer = await encodeAnswer(text, encoding, isKeepable)
      if (!isKeepable) fresh = answer
      return { ...answer, isKeepable }
    })
    if (kept.isKeepable || fresh !== null) return kept
    // Another laptop was asking for the same page, and it turned out to be its own.
    const text = JSON.stringify({ ...(await readChanges(deps, device, asked)), serverTime: now() })
    return encodeAnswer(text, encoding)
  }
}
