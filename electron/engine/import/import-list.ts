import { plainDeskSetup } from '#shared/event/desk-setup.ts'
import type { KioskInput } from '#shared/contract/inputs.ts'
import type { ImportReport } from '#shared/contract/outputs.ts'
import type { GapuraEvent } from '#shared/event/event.ts'
import { success, type Result } from '#shared/failures/failure-code.ts'
import { arrivalSession } from '#shared/sessions/arrival-session.ts'
import type { NewEvent } from '../event/create-event-file.ts'
import type { Chance, Surroundings } from '../event/open-event.ts'
import { makePeople, type PeopleOfList } from './make-people.ts'
import { readListFile } from './read-list-file.ts'

export type ImportedEvent = { fresh: NewEvent; list: PeopleOfList; report: ImportReport }

/** Reads a list of people as a new event with one session, the arrival, that is open all day. Writes nothing. */
export function readEventFromList(
  { path, event }: KioskInput<'first-run:import-list'>,
  { newId, random }: Pick<Surroundings, 'newId'> & Chance,
): Result<ImportedEvent> {
  const rows = readListFile(path)
  if (!rows.ok) return rows
  const codePrefix = prefixOf(event.city || event.name)
  const list = makePeople(rows.value, { newId, codePrefix, random })
  if (!list.ok) return list
  const { people, ...left } = list.value
  const made: GapuraEvent = { ...event, id: newId(), series: '', place: '', codePrefix, label: '', isRehearsal: false }
  return success({
    fresh: { event: made, otherEvents: [], sessions: [arrivalSession(newId())], deskSetup: plainDeskSetup },
    list: list.value,
    report: { people: people.length, ...left },
  })
}

/** Three letters that stand before every code of the event: those of its city, as "BJB". */
function prefixOf(name: string): string {
  const letters = name
    .normalize('NFKD')
    .toUpperCase()
    .replaceAll(/[^A-Z]/g, '')
  const consonants = letters.replaceAll(/(?!^)[AEIOU]/g, '')
  return (consonants.length >= 3 ? consonants : `${letters}ACR`).slice(0, 3)
}
