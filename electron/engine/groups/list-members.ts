import type { Attempt } from '#shared/check-in/attempt.ts'
import { decideCheckIn } from '#shared/check-in/decide-check-in.ts'
import type { GroupMember, GroupMembers } from '#shared/contract/groups.ts'
import { largestPress } from '#shared/contract/groups.ts'
import type { KioskInput } from '#shared/contract/inputs.ts'
import { failed, success, type Result } from '#shared/failures/failure-code.ts'
import { foldName } from '#shared/participants/fold-name.ts'
import { maskPhone } from '#shared/participants/phone.ts'
import { gatherFacts } from '../check-in/gather-facts.ts'
import type { Desk } from '../check-in/scan-code.ts'

/** A group's people, each with what the rule would answer now: asked, not recorded. */
export function listMembers({ open, station }: Desk, input: KioskInput<'groups:members'>): Result<GroupMembers> {
  const { group, sessionId, query } = input
  const session = open.sessions.find(({ id }) => id === sessionId)
  if (!session) return failed('session-unknown')
  const attempt: Attempt = { sessionId, direction: 'entry', via: 'group', scannedAt: open.clock() }
  const leaders = new Set(
    open.deskSetup.leaders
      .filter(({ by, name }) => by === group.by && name === group.name)
      .map(({ participantId }) => open.listEntries.rootOf(participantId)),
  )
  const { numbers, total } = open.groups.members(group, foldName(query).join(''), largestPress)
  const members = numbers.flatMap((number): GroupMember[] => {
    const person = open.participants.findByNumber(number)
    if (!person) return []
    const { id, name, community, role, isMinor } = person
    const facts = gatherFacts(open, station, attempt, { session, code: { kind: 'known', standing: 'valid', person } })
    return [
      {
        participantId: id,
        name,
        community,
        role,
        isMinor,
        phoneMasked: maskPhone(person.phone),
        isLeader: leaders.has(id),
        outlook: decideCheckIn(attempt, facts),
      },
    ]
  })
  return success({ members, total })
}
