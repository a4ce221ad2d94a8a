import { z } from 'zod'
import { badgeDesignSchema, type BadgeDesign, type KeptDesign } from '#shared/badges/badge-design.ts'
import { checkBadgeDesign, readBadgeDesign } from '#shared/badges/read-badge-design.ts'
import type { BadgeDesigns } from '#shared/contract/badge-designs.ts'
import { failed, success, type Result } from '#shared/failures/failure-code.ts'
import type { OpenEvent } from '../event/open-event.ts'
import { isConnected } from '../sync/connect-event.ts'

type Which = { designId: string }

const ownSchema = z.array(badgeDesignSchema)
/** As many as an event may have. */
const mostDesigns = 20

/** All designs, in the order in which they are chosen: what was made for this laptop alone comes first. */
export function designsOf(open: OpenEvent): KeptDesign[] {
  return [...ownDesigns(open), ...open.deskSetup.badges]
}

export function listBadgeDesigns(open: OpenEvent): BadgeDesigns {
  return {
    designs: [
      ...ownDesigns(open).map((design) => ({ design, isOnlyHere: true })),
      ...open.deskSetup.badges.map((design) => ({ design, isOnlyHere: false })),
    ],
    isFromHeadquarters: isConnected(open),
  }
}

/**
 * Keeps a design in the event's file. On a connected laptop headquarters' designs stay as they are, because the next
 * setup that comes would undo the change: what is made there is kept for this laptop alone.
 */
export function saveBadgeDesign(open: OpenEvent, design: BadgeDesign): Result<BadgeDesigns> {
  const checked = checkBadgeDesign(design)
  if (!checked.ok) return checked
  return open.immediate(() => {
    const own = ownDesigns(open)
    const isOfEvent = open.deskSetup.badges.some(({ id }) => id === design.id)
    const isOwn = own.some(({ id }) => id === design.id)
    if (isOfEvent && isConnected(open)) return failed('badge-of-headquarters')
    if (!isOfEvent && !isOwn && designsOf(open).length >= mostDesigns) return failed('badge-too-many')
    if (isOwn || (!isOfEvent && isConnected(open))) keepOwn(open, withDesign(own, design))
    else open.putDeskSetup({ ...open.deskSetup, badges: withDesign(open.deskSetup.badges, design) })
    return success(listBadgeDesigns(open))
  })
}

/** Reads a design from a file and keeps it; one whose id is known already becomes a design of its own. */
export function importBadgeDesign(
  open: OpenEvent,
  { text }: { text: string },
): Result<BadgeDesigns & { importedId: string }> {
  const read = readBadgeDesign(text)
  if (!read.ok) return read
  const isKnown = designsOf(open).some(({ id }) => id === read.value.id)
  const design = isKnown ? { ...read.value, id: open.newId() } : read.value
  const saved = saveBadgeDesign(open, design)
  return saved.ok ? success({ ...saved.value, importedId: design.id }) : saved
}

export function deleteBadgeDesign(open: OpenEvent, which: Which): Result<BadgeDesigns> {
  return rearrange(open, which, (designs) => designs.filter(({ id }) => id !== which.designId))
}

export function preferBadgeDesign(open: OpenEvent, which: Which): Result<BadgeDesigns> {
  return rearrange(open, which, (designs) =>
    designs.toSorted((a, b) => Number(b.id === which.designId) - Number(a.id === which.designId)),
  )
}

function rearrange(
  open: OpenEvent,
  { designId }: Which,
  change: <D extends KeptDesign>(designs: readonly D[]) => D[],
): Result<BadgeDesigns> {
  return open.immediate(() => {
    const own = ownDesigns(open)
    if (own.some(({ id }) => id === designId)) keepOwn(open, change(own))
    else if (!open.deskSetup.badges.some(({ id }) => id === designId)) return failed('badge-design-unknown')
    else if (isConnected(open)) return failed('badge-of-headquarters')
    else open.putDeskSetup({ ...open.deskSetup, badges: change(open.deskSetup.badges) })
    return success(listBadgeDesigns(open))
  })
}

function withDesign<D extends KeptDesign>(designs: readonly D[], design: BadgeDesign): (D | BadgeDesign)[] {
  const isKnown = designs.some(({ id }) => id === design.id)
  return isKnown ? designs.map((known) => (known.id === design.id ? design : known)) : [...designs, design]
}

function ownDesigns(open: OpenEvent): BadgeDesign[] {
  return ownSchema.parse(JSON.parse(open.device.readValue('ownBadges') ?? '[]'))
}

function keepOwn(open: OpenEvent, designs: readonly BadgeDesign[]): void {
  open.device.writeValue('ownBadges', JSON.stringify(designs))
}
