import type { Participant } from '#shared/participants/participant.ts'
import { Refused } from '../answer-errors.ts'
import { recordAct } from '../audit/record-act.ts'
import type { ReceivedParticipant } from '../contract/api.ts'
import type { StoredKey } from '../database/api-key-repository.ts'
import { eventRepository } from '../database/event-repository.ts'
import type { Queries } from '../database/open-database.ts'
import { participantListRepository } from '../database/participant-list-repository.ts'
import { listedRow, type PersonRow } from '../database/person-row.ts'
import { participantRepository } from '../database/participant-repository.ts'
import type { Deps } from '../deps.ts'
import { lockEvent } from '../events/find-event.ts'
import { changedColumns, phoneOf } from '../participants/change-participant.ts'
import { putOnList } from '../participants/list-entry.ts'

type Outcome = { code: string; id: string; outcome: 'created' | 'changed' | 'unchanged' }
export type Received = { created: number; changed: number; unchanged: number; participants: Outcome[] }

/** Takes people in from another system, by its own codes: sending the same again changes nothing. All or nothing. */
export async function receiveParticipants(
  deps: Deps,
  { id: keyId, event_id: eventId }: Pick<StoredKey, 'id' | 'event_id'>,
  received: readonly ReceivedParticipant[],
): Promise<Received> {
  const { database, now } = deps
  const codes = received.map(({ code }) => code)
  const twice = codes.findIndex((code, index) => codes.indexOf(code) !== index)
  if (twice !== -1) throw new Refused(422, 'code-taken', `participants/${twice}/code`)
  return database.transaction(async (within) => {
    await lockEvent(within, eventId, 0, now())
    const { outcomes, added, changed } = await plan(within, deps, eventId, received)
    const first = await eventRepository(within).takeVersions(eventId, added.length + changed.length, now())
    await participantRepository(within).add(eventId, added, first)
    await putOnList(
      within,
      eventId,
      changed.map((row, index) => ({ ...row, version: first + added.length + index })),
    )
    const counts = {
      created: added.length,
      changed: changed.length,
      unchanged: received.length - added.length - changed.length,
    }
    if (counts.created + counts.changed > 0)
      await recordAct(
        within,
        deps,
        { kind: 'api-key', id: keyId },
        { action: 'participants-received', eventId, target: eventId, detail: counts },
      )
    return { ...counts, participants: outcomes }
  })
}

async function plan(
  within: Queries,
  { newId }: Deps,
  eventId: string,
  received: readonly ReceivedParticipant[],
): Promise<{ outcomes: Outcome[]; added: Participant[]; changed: PersonRow[] }> {
  const list = participantListRepository(within)
  const holders = await list.holders(
    eventId,
    received.map(({ code }) => code),
  )
  const people = new Map((await list.some(eventId, [...holders.values()])).map((row) => [row.id, listedRow(row)]))
  const outcomes: Outcome[] = []
  const added: Participant[] = []
  const changed = new Map<string, PersonRow>()
  for (const [index, { code, standing, ...fields }] of received.entries()) {
    const holder = holders.get(code) ?? ''
    const person = changed.get(holder) ?? people.get(holder)
    try {
      if (person === undefined) {
        const fresh = newPerson(newId(), { code, standing, ...fields })
        added.push(fresh)
        outcomes.push({ code, id: fresh.id, outcome: 'created' })
        continue
      }
      const columns = changedColumns(person, fields)
      if (standing !== undefined && standing !== person.standing) columns.standing = standing
      const isSame = Object.keys(columns).length === 0
      if (!isSame) changed.set(person.id, { ...person, ...columns })
      outcomes.push({ code, id: person.id, outcome: isSame ? 'unchanged' : 'changed' })
    } catch (error) {
      if (error instanceof Refused) throw new Refused(error.status, error.code, `participants/${index}`)
      throw error
    }
  }
  return { outcomes, added, changed: [...changed.values()] }
}

function newPerson(id: string, received: ReceivedParticipant): Participant {
  return {
    id,
    name: received.name,
    role: received.role ?? 'participant',
    community: received.community ?? '',
    group: received.group ?? '',
    category: received.category ?? '',
    sex: received.sex ?? '',
    phone: phoneOf(received.phone ?? ''),
    email: received.email ?? '',
    isMinor: received.isMinor ?? false,
    hasPermission: received.hasPermission ?? false,
    alert: received.alert ?? '',
    standing: received.standing ?? 'registered',
    isWalkIn: false,
    codes: [{ text: received.code, standing: 'valid' }],
  }
}
