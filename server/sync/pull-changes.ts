import { recordRepository } from '../database/record-repository.ts'
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
      const isLarge = !page.isLast && page.records.length === 0 && page.participants.length >= largePage
      const isKeepable = isLarge && !(await hasRecords(deps, device.eventId, { after: asked.after, upTo: page.upTo }))
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

/** The asker's own records are left out of its page, but not out of another laptop's. */
async function hasRecords(
  { database }: Deps,
  eventId: string,
  { after, upTo }: { after: number; upTo: number },
): Promise<boolean> {
  const [first] = await recordRepository(database).changed(eventId, { after, upTo, limit: 1, exceptDevice: null })
  return first !== undefined
}
