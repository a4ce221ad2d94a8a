import { headquartersCatalogue } from '#shared/messages/headquarters-catalogue.ts'
import type { Officer, OfficerRole } from '#shared/officers/officer.ts'
import { projectOfficers } from '#shared/officers/project-officers.ts'
import { Refused } from '../answer-errors.ts'
import { recordAct, type Act } from '../audit/record-act.ts'
import type { User } from '../contract/accounts.ts'
import { eventRepository } from '../database/event-repository.ts'
import type { Queries } from '../database/open-database.ts'
import { recordRepository } from '../database/record-repository.ts'
import type { Deps } from '../deps.ts'
import { lockEvent } from '../events/find-event.ts'
import { appendHqRecord } from '../sync/append-hq-record.ts'
import { sealPin } from './seal-pin.ts'

export type NewOfficer = { name: string; role: OfficerRole; pin: string }
export type OfficerChange = {
  [Field in keyof (NewOfficer & { isActive: boolean })]?: (NewOfficer & { isActive: boolean })[Field] | undefined
}

/** Everybody who works at an event's desks: as it was set up, and as laptops and headquarters changed it since. */
export async function readOfficers(within: Queries, eventId: string): Promise<Officer[]> {
  const { officers } = await eventRepository(within).deskSetup(eventId)
  return projectOfficers(officers, await recordRepository(within).aboutNobody(eventId, ['officer']))
}

export async function addOfficer(
  deps: Deps,
  user: User,
  { eventId, officer: { pin: typed, ...said } }: { eventId: string; officer: NewOfficer },
): Promise<{ officerId: string }> {
  const pin = await sealPin(deps, typed)
  const officer: Officer = { id: deps.newId(), ...said, pin, isActive: true }
  await write(deps, user, eventId, () => ({
    officer,
    act: { action: 'officer-added', detail: { role: officer.role } },
  }))
  return { officerId: officer.id }
}

/** Changes an officer by a record, so that what laptops and headquarters changed is one history. One supervisor stays. */
export async function changeOfficer(
  deps: Deps,
  user: User,
  { eventId, officerId, change }: { eventId: string; officerId: string; change: OfficerChange },
): Promise<Record<string, never>> {
  // Sealing takes its time: before anybody has to wait for the event's lock.
  const pin = change.pin === undefined ? undefined : await sealPin(deps, change.pin)
  await write(deps, user, eventId, (officers) => {
    const before = officers.find(({ id }) => id === officerId)
    if (before === undefined) throw new Refused(404, 'officer-unknown')
    const officer: Officer = {
      id: officerId,
      name: change.name ?? before.name,
      role: change.role ?? before.role,
      pin: pin ?? before.pin,
      isActive: change.isActive ?? before.isActive,
    }
    const hadSupervisor = officers.some(isSupervisor)
    if (hadSupervisor && !officers.some((one) => isSupervisor(one.id === officerId ? officer : one)))
      throw new Refused(409, 'last-supervisor')
    const fields = Object.entries(change).flatMap(([field, value]) => (value === undefined ? [] : [field]))
    return { officer, act: { action: 'officer-changed', detail: { fields } } }
  })
  return {}
}

type Written = { officer: Officer; act: Pick<Act, 'action' | 'detail'> }

async function write(deps: Deps, user: User, eventId: string, decide: (officers: Officer[]) => Written): Promise<void> {
  const { database, now } = deps
  await database.transaction(async (within) => {
    await lockEvent(within, eventId, 0, now())
    const { officer, act } = decide(await readOfficers(within, eventId))
    await appendHqRecord(
      deps,
      {
        eventId,
        sessionId: null,
        participantId: null,
        user: { id: user.id, name: user.name },
        deskName: headquartersCatalogue.id.headquarters.desk,
        payload: { kind: 'officer', officer },
      },
      within,
    )
    await recordAct(within, deps, { kind: 'user', id: user.id }, { ...act, eventId, target: officer.id })
  })
}

function isSupervisor({ role, isActive }: Officer): boolean {
  return role === 'supervisor' && isActive
}
