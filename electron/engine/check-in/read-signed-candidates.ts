import { checkSignedCode } from '#shared/codes/code-signature.ts'
import type { CodeFact } from '#shared/check-in/facts.ts'
import { ownCodeLetters } from '#shared/participants/draw-code.ts'
import { readSignedCode } from '#shared/participants/signed-code.ts'
import type { OpenEvent } from '../event/open-event.ts'

/**
 * What a signed code turned out to be, null where no reading of the text is one. It vouches for a short code, and whose
 * that is, and whether it still counts, is for the list to say; where the list does not know it, its key has the word.
 */
export function readSignedCandidates(open: OpenEvent, candidates: readonly string[]): CodeFact | null {
  const read = candidates.map(readSignedCode).filter((one) => one !== null)
  if (read.length === 0) return null
  const { codePrefix: ourPrefix } = open.event
  for (const signed of read) {
    if (signed === 'malformed') continue
    const prefix = signed.code.slice(0, -ownCodeLetters)
    if (prefix !== ourPrefix) {
      // Its key is the other event's: enough is known to send the person there.
      const event = open.otherEvents.find(({ codePrefix }) => codePrefix === prefix)
      return event ? { kind: 'other-event', event } : { kind: 'unknown' }
    }
    const check = checkSignedCode(signed, open.deskSetup.codeKeys)
    if (check === 'forged') continue
    if (check === 'key-unknown') return { kind: 'unknown' }
    const code = open.participants.findCode(signed.code)
    const person = code && open.participants.find(open.listEntries.rootOf(code.participantId))
    if (person) return { kind: 'known', standing: check === 'key-revoked' ? 'revoked' : code.standing, person }
    return { kind: check === 'genuine' ? 'genuine' : 'unknown' }
  }
  return { kind: 'malformed' }
}
