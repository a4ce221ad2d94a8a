import type { BadgeDesign } from '#shared/badges/badge-design.ts'
import { isDrawable } from '#shared/badges/is-drawable.ts'
import type { Role } from '#shared/participants/participant.ts'
import type { OpenEvent } from '../event/open-event.ts'
import { designsOf } from './badge-designs.ts'

/** The first design that is for somebody of this role, or null. One that this version cannot draw counts as not there. */
export function designFor(open: OpenEvent, role: Role): BadgeDesign | null {
  return (
    designsOf(open)
      .filter(isDrawable)
      .find(({ roles }) => roles?.includes(role) ?? true) ?? null
  )
}

export function findDesign(open: OpenEvent, id: string): BadgeDesign | null {
  return (
    designsOf(open)
      .filter(isDrawable)
      .find((design) => design.id === id) ?? null
  )
}
