import { z } from 'zod'
import type { Participant } from '../participants/participant.ts'
import { roleSchema } from '../participants/participant.ts'

/** Something an organiser wants the officer to notice when certain people come; shown and heard. */
export const alertSchema = z.object({
  id: z.string().min(1).max(64),
  /** `call`: call somebody; `assist`: needs help; `seat`: bring to a seat; `note`: anything else. */
  kind: z.enum(['call', 'assist', 'seat', 'note']),
  text: z.string().min(1).max(200),
  /** Whom it is about: any of these that fits is enough. */
  participants: z.array(z.string().max(64)).max(1_000),
  groups: z.array(z.string().max(100)).max(200),
  communities: z.array(z.string().max(100)).max(200),
  roles: z.array(roleSchema),
})
export type Alert = z.infer<typeof alertSchema>

/** The alerts of an event that are about one person, in the order in which the organiser set them. */
export function alertsFor(
  alerts: readonly Alert[],
  person: Pick<Participant, 'id' | 'group' | 'community' | 'role'>,
): Alert[] {
  return alerts.filter(
    ({ participants, groups, communities, roles }) =>
      participants.includes(person.id) ||
      groups.includes(person.group) ||
      communities.includes(person.community) ||
      roles.includes(person.role),
  )
}
