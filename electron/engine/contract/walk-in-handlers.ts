import { success } from '#shared/failures/failure-code.ts'
import type { Chance } from '../event/open-event.ts'
import { findSimilar } from '../participants/find-similar.ts'
import { registerWalkIn } from '../participants/register-walk-in.ts'
import type { DeskDoor } from './desk-door.ts'
import type { Handlers } from './handlers.ts'

export function walkInHandlers({ atDesk, announcing }: DeskDoor, chance: Chance) {
  return {
    'walk-in:register': atDesk(
      announcing(
        (value) => (value.kind === 'registered' ? value.answer.counts : null),
        (desk, input) => registerWalkIn(desk, chance, input),
      ),
    ),
    'participants:similar': atDesk(({ open }, input) => success(findSimilar(open, input))),
  } satisfies Partial<Handlers>
}
