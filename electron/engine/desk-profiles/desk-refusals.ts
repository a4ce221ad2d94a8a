import type { DeskRefusal } from '#shared/contract/desk-profiles.ts'
import type { KioskInput } from '#shared/contract/inputs.ts'
import type { GapuraRecord } from '#shared/records/record.ts'
import type { OpenEvent } from '../event/open-event.ts'

/** How far back each laptop's records are looked at: a morning's refusals, not the whole event. */
const newestOfEach = 200

/**
 * The last refusals at all desks that this laptop knows of, the newest first: one for each person, and only of those who
 * have not come in since.
 */
export function deskRefusals(
  open: OpenEvent,
  { sessionId, limit }: KioskInput<'desk-profile:refusals'>,
): DeskRefusal[] {
  const seen = new Set<string>()
  const refusals: DeskRefusal[] = []
  for (const record of open.records.newestOfAll(newestOfEach)) {
    const refusal = record.sessionId === sessionId ? describeRefusal(open, record) : null
    const who = refusal?.person?.participantId ?? codeOf(record)
    if (refusal === null || seen.has(who)) continue
    seen.add(who)
    refusals.push(refusal)
    if (refusals.length === limit) break
  }
  return refusals
}

function describeRefusal(open: OpenEvent, record: GapuraRecord): DeskRefusal | null {
  const { payload, participantId, sessionId, scannedAt, id: recordId } = record
  // Who is in already needs no help, and what nobody could read was scanned again.
  if (payload.kind !== 'refusal' || payload.reason === 'already-in' || payload.reason === 'malformed-code') return null
  const person = participantId === null ? null : open.participants.find(open.listEntries.rootOf(participantId))
  if (person && open.attendance.find(person.id, sessionId ?? '')?.isIn) return null
  return {
    recordId,
    scannedAt,
    deskName: open.device.nameOf('desks', record.deskId),
    reason: payload.reason,
    person: person && { participantId: person.id, name: person.name, community: person.community },
  }
}

function codeOf({ payload }: GapuraRecord): string {
  return payload.kind === 'refusal' ? `code ${payload.code}` : ''
}
