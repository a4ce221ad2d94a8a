import type { Attempt } from '#shared/check-in/attempt.ts'
import type { HandedItem } from '#shared/check-in/verdict.ts'
import type { GroupPress } from '#shared/contract/groups.ts'
import type { KioskInput } from '#shared/contract/inputs.ts'
import { failed, success, type Result } from '#shared/failures/failure-code.ts'
import { recordAttempt, type Desk } from '../check-in/scan-code.ts'
import { countSession } from '../sessions/count-session.ts'

/**
 * Checks in everybody who was ticked: one attempt each, decided one after another by the rule, all in one transaction.
 * Whom the rule keeps back stays out and is named; everybody else is in. All records bear one time: they are one press.
 */
export function checkInGroup(desk: Desk, input: KioskInput<'groups:check-in'>): Result<GroupPress> {
  const { open, station } = desk
  if (input.participantIds.length === 0) return failed('group-nobody-ticked')
  const session = open.sessions.find(({ id }) => id === input.sessionId)
  if (!session) return failed('session-unknown')
  return open.immediate(() => {
    const people = input.participantIds.map((id) => open.participants.find(open.listEntries.rootOf(id)))
    // Known before the first is recorded: a press is done as it was meant, or not at all.
    if (people.includes(null)) return failed('participant-unknown')
    const attempt: Attempt = { sessionId: session.id, direction: 'entry', via: 'group', scannedAt: open.clock() }
    const press: Pick<GroupPress, 'admitted' | 'keptBack'> = { admitted: [], keptBack: [] }
    const handed: HandedItem[] = []
    const seen = new Set<string>()
    for (const person of people) {
      if (person === null || seen.has(person.id)) continue
      seen.add(person.id)
      const { id: participantId, name } = person
      const code = { kind: 'known', standing: 'valid', person } as const
      const { verdict, record } = recordAttempt(desk, attempt, { session, code, text: '' })
      if (verdict.kind === 'admitted') {
        press.admitted.push({ participantId, name, recordId: record.id })
        handed.push(...verdict.handOver)
      } else press.keptBack.push({ participantId, name, verdict })
    }
    return success({
      ...press,
      handOver: summed(handed),
      scannedAt: attempt.scannedAt,
      counts: countSession(open, session, station.deskId),
    })
  })
}

function summed(items: readonly HandedItem[]): GroupPress['handOver'] {
  const sums = new Map<string, GroupPress['handOver'][number]>()
  for (const { id, name } of items) sums.set(id, { id, name, count: (sums.get(id)?.count ?? 0) + 1 })
  return [...sums.values()]
}
