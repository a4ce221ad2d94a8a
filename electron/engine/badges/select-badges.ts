import type { BadgeOutputs } from '#shared/contract/badges.ts'
import type { KioskInput } from '#shared/contract/inputs.ts'
import type { OpenEvent } from '../event/open-event.ts'
import { designFor } from './design-for.ts'
import { gridOf } from './lay-out-badges.ts'

export type Selection = KioskInput<'badges:selection'>

/**
 * Ids of whoever a selection means and is still to get a badge, in its order. The order stays the same as long as the
 * list does, so that one can go on at a number.
 */
export function toPrintOf(open: OpenEvent, selection: Selection): string[] {
  const withBadge = selection.skipsPrinted ? open.badges.participantsWithBadge() : new Set<string>()
  return open.badges
    .registered(selection)
    .slice(selection.from - 1)
    .filter(({ id, role }) => !withBadge.has(id) && designFor(open, role) !== null)
    .map(({ id }) => id)
}

export function countSelection(open: OpenEvent, selection: Selection): BadgeOutputs['badges:selection'] {
  const people = open.badges.registered(selection)
  const withBadge = open.badges.participantsWithBadge()
  const [first] = people
  const grid = gridOf((first && designFor(open, first.role))?.media)
  return {
    total: people.length,
    printed: people.filter(({ id }) => withBadge.has(id)).length,
    toPrint: toPrintOf(open, selection).length,
    perSheet: grid.columns * grid.rows,
  }
}
