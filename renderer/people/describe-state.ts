import type { PersonRow } from '#shared/contract/outputs.ts'

/** Where a person stands in the chosen session. What the list says of them goes before what they did at the door. */
export type PersonState =
  | { kind: 'in'; since: number }
  | { kind: 'out' | 'notIn' | 'cancelled' | 'blocked' | 'awaiting-approval' }

export function describeState({ standing, isIn, enteredAt }: PersonRow): PersonState {
  if (isIn && enteredAt !== null) return { kind: 'in', since: enteredAt }
  if (standing !== 'registered') return { kind: standing }
  return { kind: enteredAt === null ? 'notIn' : 'out' }
}
