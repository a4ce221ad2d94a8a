import { drawCode } from '#shared/participants/draw-code.ts'
import { foldName } from '#shared/participants/fold-name.ts'
import type { Participant, Standing } from '#shared/participants/participant.ts'
import { parsePhone } from '#shared/participants/phone.ts'
import { Refused } from '../answer-errors.ts'
import { recordAct, type Act } from '../audit/record-act.ts'
import type { ParticipantFields } from '../contract/participants.ts'
import type { Queries } from '../database/open-database.ts'
import { participantListRepository } from '../database/participant-list-repository.ts'
import { listedRow, type PersonRow } from '../database/person-row.ts'
import { participantRepository } from '../database/participant-repository.ts'
import type { Deps } from '../deps.ts'
import { findEvent, lockEvent } from '../events/find-event.ts'
import { putOnList } from './list-entry.ts'
import { randomNumbers } from './random-numbers.ts'

type NewParticipant = Omit<Participant, 'id' | 'standing' | 'isWalkIn' | 'codes'> & { code?: string | undefined }
export type Whom = { eventId: string; participantId: string }

/** Adds somebody to the list, under the code given or one that is drawn. */
export async function createParticipant(
  deps: Deps,
  userId: string,
  { eventId, fields }: { eventId: string; fields: NewParticipant },
): Promise<{ participantId: string; code: string }> {
  const { database, now, newId } = deps
  return database.transaction(async (within) => {
    const version = await lockEvent(within, eventId, 1, now())
    const { code: given, ...said } = fields
    if (given !== undefined && (await participantListRepository(within).findCode(eventId, given)) !== null)
      throw new Refused(409, 'code-taken')
    const code = given ?? (await drawFreeCode(within, deps, eventId))
    const id = newId()
    const person: Participant = {
      ...said,
      id,
      phone: phoneOf(said.phone),
      standing: 'registered',
      isWalkIn: false,
      codes: [{ text: code, standing: 'valid' }],
    }
    await participantRepository(within).add(eventId, [person], version)
    const act: Act = { action: 'participant-added', eventId, target: id }
    await recordAct(within, deps, { kind: 'user', id: userId }, act)
    return { participantId: id, code }
  })
}

/** Cancels, blocks, lets wait or registers somebody. What was recorded of them stays. */
export function setStanding(
  deps: Deps,
  userId: string,
  { standing, reason, ...whom }: Whom & { standing: Standing; reason: string },
) {
  return changePerson(deps, userId, whom, async ({ person }) => ({
    columns: { standing },
    act: { action: 'standing-set', detail: { from: person.standing, to: standing, reason } },
  }))
}

/** Takes a code's validity away, so that whoever holds a copy of it stays outside. */
export function revokeCode(
  deps: Deps,
  userId: string,
  { code, reason, ...whom }: Whom & { code: string; reason: string },
) {
  return changePerson(deps, userId, whom, async ({ within }) => {
    await refuseInvalidCode(within, whom, code)
    await participantListRepository(within).setCodeStanding(whom.eventId, code, 'revoked')
    return { columns: {}, act: { action: 'code-revoked', detail: { reason } } }
  })
}

/** Gives somebody a new code for one that was lost or shared; the old one is told apart at the door. */
export async function replaceCode(
  deps: Deps,
  userId: string,
  { code, reason, ...whom }: Whom & { code: string; reason: string },
): Promise<{ code: string; version: number }> {
  let drawn = ''
  const { version } = await changePerson(deps, userId, whom, async ({ within }) => {
    await refuseInvalidCode(within, whom, code)
    const list = participantListRepository(within)
    drawn = await drawFreeCode(within, deps, whom.eventId)
    await list.setCodeStanding(whom.eventId, code, 'replaced')
    await list.addCode(whom.eventId, whom.participantId, drawn)
    return { columns: {}, act: { action: 'code-replaced', detail: { reason } } }
  })
  return { code: drawn, version }
}

type Change = { columns: Partial<PersonRow>; act: Pick<Act, 'action' | 'detail'> }

/** Finds, changes and records under the event's lock: laptops get the person's new entry of the list as one change. */
async function changePerson(
  deps: Deps,
  userId: string,
  { eventId, participantId }: Whom,
  change: (found: { within: Queries; person: PersonRow }) => Promise<Change>,
): Promise<{ version: number }> {
  const { database, now } = deps
  return database.transaction(async (within) => {
    const version = await lockEvent(within, eventId, 1, now())
    const list = participantListRepository(within)
    const person = await list.find(eventId, participantId)
    if (person === null) throw new Refused(404, 'participant-unknown')
    const listed = listedRow(person)
    const { columns, act } = await change({ within, person: listed })
    await putOnList(within, eventId, [{ ...listed, ...columns, version }])
    await recordAct(within, deps, { kind: 'user', id: userId }, { ...act, eventId, target: participantId })
    return { version }
  })
}

/** The columns in which what is given differs from what is there. */
export function changedColumns(person: PersonRow, fields: ParticipantFields): Partial<PersonRow> {
  const { isMinor, hasPermission, group, phone, name, ...same } = fields
  const given: { [Column in keyof PersonRow]?: PersonRow[Column] | undefined } = {
    ...same,
    ...(name === undefined ? {} : { name, name_key: foldName(name).join('') }),
    ...(group === undefined ? {} : { group_name: group }),
    ...(phone === undefined ? {} : { phone: phoneOf(phone) }),
    ...(isMinor === undefined ? {} : { is_minor: Number(isMinor) }),
    ...(hasPermission === undefined ? {} : { has_permission: Number(hasPermission) }),
  }
  const different = Object.entries(given).filter(
    ([column, value]) => value !== undefined && value !== person[column as keyof PersonRow],
  )
  return Object.fromEntries(different)
}

/** A phone as it is kept; what is none is refused, not lost. */
export function phoneOf(typed: string): string {
  const phone = parsePhone(typed)
  if (typed !== '' && phone === '') throw new Refused(422, 'phone-malformed')
  return phone
}

async function refuseInvalidCode(within: Queries, { eventId, participantId }: Whom, code: string): Promise<void> {
  const found = await participantListRepository(within).findCode(eventId, code)
  if (found === null || found.participantId !== participantId) throw new Refused(404, 'code-unknown')
  if (found.standing !== 'valid') throw new Refused(409, 'code-not-valid')
}

async function drawFreeCode(within: Queries, { randomBytes }: Deps, eventId: string): Promise<string> {
  const { event } = await findEvent(within, eventId)
  const random = randomNumbers(randomBytes)
  let code = drawCode(event.codePrefix, random)
  while ((await participantListRepository(within).findCode(eventId, code)) !== null)
    code = drawCode(event.codePrefix, random)
  return code
}
