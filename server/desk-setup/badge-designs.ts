import type { KeptDesign } from '#shared/badges/badge-design.ts'
import { readBadgeDesign } from '#shared/badges/read-badge-design.ts'
import { Refused } from '../answer-errors.ts'
import { recordAct } from '../audit/record-act.ts'
import type { User } from '../contract/accounts.ts'
import { eventRepository } from '../database/event-repository.ts'
import type { Deps } from '../deps.ts'
import { findEvent, lockEvent } from '../events/find-event.ts'

/** As many as an event may have. */
const mostDesigns = 20

export async function listBadgeDesigns({ database }: Deps, eventId: string): Promise<{ designs: KeptDesign[] }> {
  await findEvent(database, eventId)
  const { badges } = await eventRepository(database).deskSetup(eventId)
  return { designs: badges }
}

/** Reads a design from its file. One with the id of another takes its place: a design that was downloaded and changed. */
export async function putBadgeDesign(
  deps: Deps,
  user: User,
  { eventId, text }: { eventId: string; text: string },
): Promise<{ version: number }> {
  const read = readBadgeDesign(text)
  if (!read.ok) throw new Refused(422, read.failure.code, read.failure.detail)
  const design = read.value
  return changeDesigns(deps, user, {
    eventId,
    change: (before) => {
      const isKnown = before.some(({ id }) => id === design.id)
      if (!isKnown && before.length >= mostDesigns) throw new Refused(409, 'badge-too-many')
      return isKnown ? before.map((known) => (known.id === design.id ? design : known)) : [...before, design]
    },
  })
}

export async function deleteBadgeDesign(
  deps: Deps,
  user: User,
  { eventId, designId }: { eventId: string; designId: string },
): Promise<{ version: number }> {
  return changeDesigns(deps, user, {
    eventId,
    change: (before) => {
      if (!before.some(({ id }) => id === designId)) throw new Refused(404, 'badge-design-unknown')
      return before.filter(({ id }) => id !== designId)
    },
  })
}

type Change = { eventId: string; change: (before: readonly KeptDesign[]) => KeptDesign[] }

/** Laptops get the designs with everything else that the event has set up, as one change of it. */
async function changeDesigns(deps: Deps, user: User, { eventId, change }: Change): Promise<{ version: number }> {
  const { database, now } = deps
  return database.transaction(async (within) => {
    const version = await lockEvent(within, eventId, 1, now())
    const events = eventRepository(within)
    const before = await events.deskSetup(eventId)
    await events.putDeskSetup(eventId, { ...before, badges: change(before.badges) })
    await events.markSetupChanged(eventId, version)
    await recordAct(
      within,
      deps,
      { kind: 'user', id: user.id },
      { action: 'desk-setup-changed', eventId, target: eventId, detail: { parts: ['badges'] } },
    )
    return { version: (await findEvent(within, eventId)).version }
  })
}
