import { checkSignedCode } from '#shared/codes/code-signature.ts'
import { codeStandingSchema } from '#shared/participants/participant.ts'
import { readSignedCode } from '#shared/participants/signed-code.ts'
import { cleanScannedText } from '#shared/scanning/clean-scanned-text.ts'
import type { CodeChecked } from '../contract/codes.ts'
import { eventRepository } from '../database/event-repository.ts'
import { participantListRepository } from '../database/participant-list-repository.ts'
import type { Deps } from '../deps.ts'
import { findEvent } from '../events/find-event.ts'

/** What a text is as a code of the event, and whose. The list goes first, as at the door. */
export async function checkCode({ database }: Deps, eventId: string, text: string): Promise<CodeChecked> {
  await findEvent(database, eventId)
  const scanned = cleanScannedText(text)
  const typed = scanned.toUpperCase().replaceAll(/[\s\-–—]/g, '')
  for (const candidate of new Set([scanned, typed])) {
    const known = await holderOf(candidate)
    if (known) return { ...known, keyId: null }
  }
  const signed = readSignedCode(scanned)
  if (signed === null) return { kind: 'unknown' }
  if (signed === 'malformed') return { kind: 'malformed' }
  const { codeKeys } = await eventRepository(database).deskSetup(eventId)
  const checked = checkSignedCode(signed, codeKeys)
  if (checked === 'forged') return { kind: 'malformed' }
  if (checked !== 'genuine') return { kind: checked }
  const { keyId } = signed
  const known = await holderOf(signed.code)
  return known ? { ...known, keyId } : { kind: 'genuine', keyId }

  async function holderOf(code: string): Promise<Omit<Extract<CodeChecked, { kind: 'known' }>, 'keyId'> | null> {
    const list = participantListRepository(database)
    const found = await list.findCode(eventId, code)
    const person = found && (await list.find(eventId, found.participantId))
    if (!found || !person) return null
    const { id, name, community } = person
    return { kind: 'known', person: { id, name, community }, standing: codeStandingSchema.parse(found.standing) }
  }
}
