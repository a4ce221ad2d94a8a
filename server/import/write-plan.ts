import type { ImportRow, SaidField } from '#shared/import/import-row.ts'
import type { PlannedRow } from '#shared/import/plan-import.ts'
import { drawCode } from '#shared/participants/draw-code.ts'
import { foldName } from '#shared/participants/fold-name.ts'
import type { Participant } from '#shared/participants/participant.ts'
import { eventRepository } from '../database/event-repository.ts'
import { insertRows } from '../database/insert-rows.ts'
import type { Queries } from '../database/open-database.ts'
import { participantRepository } from '../database/participant-repository.ts'
import { listedRow, type PersonRow } from '../database/person-row.ts'
import type { Deps } from '../deps.ts'
import { putOnList } from '../participants/list-entry.ts'
import { randomNumbers } from '../participants/random-numbers.ts'
import type { PlannedList } from './make-plan.ts'

const peopleAtOnce = 2_000

type Surroundings = Pick<Deps, 'newId' | 'randomBytes' | 'now'> & { eventId: string; codePrefix: string }

/** Writes a plan, in the transaction of whoever holds the event's lock: the new ones, then what is different. */
export async function writePlan(
  within: Queries,
  { plan, there }: PlannedList,
  { eventId, codePrefix, newId, randomBytes, now }: Surroundings,
): Promise<void> {
  const random = randomNumbers(randomBytes)
  const fresh = plan.rows.flatMap((planned) => (planned.kind === 'new' && planned.row ? [planned.row] : []))
  const taken = new Set([...there.codes, ...fresh.map(({ code }) => code)])
  const people = fresh.map((row) => personOf(row, newId(), row.code || drawFree()))
  const changed = plan.rows.flatMap((planned) => changeOf(planned, there.rows))
  const first = await eventRepository(within).takeVersions(eventId, people.length + changed.length, now())
  for (let at = 0; at < people.length; at += peopleAtOnce)
    await participantRepository(within).add(eventId, people.slice(at, at + peopleAtOnce), first + at)
  const rows = changed.map(({ row }, index) => ({ ...row, version: first + people.length + index }))
  await putOnList(within, eventId, rows)
  const codes = changed.flatMap(({ row, code }) =>
    code === null ? [] : [{ event_id: eventId, text: code, participant_id: row.id, standing: 'valid' }],
  )
  await insertRows(within, 'codes', codes)

  function drawFree(): string {
    let code = drawCode(codePrefix, random)
    while (taken.has(code)) code = drawCode(codePrefix, random)
    taken.add(code)
    return code
  }
}

function personOf({ said }: ImportRow, id: string, code: string): Participant {
  return {
    id,
    ...said,
    role: said.role ?? 'participant',
    isMinor: said.isMinor ?? false,
    hasPermission: said.hasPermission ?? false,
    standing: 'registered',
    isWalkIn: false,
    codes: [{ text: code, standing: 'valid' }],
  }
}

const columns: Partial<Record<SaidField, keyof PersonRow>> = {
  group: 'group_name',
  isMinor: 'is_minor',
  hasPermission: 'has_permission',
}

/** A person's row of the list as the plan changes it. */
function changeOf(
  planned: PlannedRow,
  people: ReadonlyMap<string, PersonRow>,
): { row: PersonRow; code: string | null }[] {
  if (planned.kind !== 'changed') return []
  const person = people.get(planned.personId)
  if (person === undefined) return []
  const different: Record<string, string | number> = {}
  let code: string | null = null
  for (const { field, after } of planned.changes) {
    if (field === 'code') code = String(after)
    else different[columns[field] ?? field] = typeof after === 'boolean' ? Number(after) : after
  }
  if (typeof different['name'] === 'string') different['name_key'] = foldName(different['name']).join('')
  return [{ row: { ...listedRow(person), ...different }, code }]
}
