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
export type AlertKind = Alert['kind']

/** An alert as the officer reads it. */
export type AlertShown = Pick<Alert, 'kind' | 'text'>

/** The alerts of an event that are about one person, in the order in which the organiser set them. */
function alertsFor(
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

/** Everything that an officer has to notice about a person: what was set for many first, then the note of their own. */
export function alertsOf(
  alerts: readonly Alert[],
  person: Pick<Participant, 'id' | 'group' | 'community' | 'role' | 'alert'>,
): AlertShown[] {
  const shown = alertsFor(alerts, person).map(({ kind, text }) => ({ kind, text }))
  const isTold = person.alert === '' || shown.some(({ text }) => text === person.alert)
  return isTold ? shown : [...shown, { kind: 'note', text: person.alert }]
}
