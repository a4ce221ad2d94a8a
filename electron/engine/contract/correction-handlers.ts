import { correctPerson } from '../participants/correct-person.ts'
import { mergePerson } from '../participants/merge-person.ts'
import { representPerson } from '../participants/represent-person.ts'
import { revealPhone } from '../participants/reveal-phone.ts'
import type { DeskDoor } from './desk-door.ts'
import type { Handlers } from './handlers.ts'

export function correctionHandlers({ atDesk, announcing }: DeskDoor) {
  return {
    'participants:correct': atDesk(announcing(() => null, correctPerson)),
    'participants:reveal-phone': atDesk(announcing(() => null, revealPhone)),
    'participants:represent': atDesk(
      announcing((value) => (value.kind === 'represented' ? (value.answer?.counts ?? null) : null), representPerson),
    ),
    'participants:merge': atDesk(announcing(() => null, mergePerson)),
  } satisfies Partial<Handlers>
}
