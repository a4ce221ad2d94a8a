import { setImmediate } from 'node:timers/promises'
import { plainDeskSetup } from '#shared/event/desk-setup.ts'
import type { KioskInput } from '#shared/contract/inputs.ts'
import type { ImportReport } from '#shared/contract/outputs.ts'
import type { GapuraEvent } from '#shared/event/event.ts'
import { failed, success, type Result } from '#shared/failures/failure-code.ts'
import { hasName, unusedHeadings } from '#shared/import/column-choice.ts'
import type { Participant } from '#shared/participants/participant.ts'
import { arrivalSession } from '#shared/sessions/arrival-session.ts'
import type { NewEvent } from '../event/create-event-file.ts'
import type { Chance, Surroundings } from '../event/open-event.ts'
import type { ListPlan } from './list-plan.ts'
import { peopleMaker } from './make-people.ts'

export type ImportedEvent = { fresh: NewEvent; people: Participant[]; report: ImportReport }

const peopleAtOnce = 5_000

/** Makes a new event of a list that was looked at, with one session, the arrival, that is open all day. Writes nothing. */
export async function makeEventOfList(
  list: ListPlan,
  event: KioskInput<'first-run:import-list'>['event'],
  { newId, random }: Pick<Surroundings, 'newId'> & Chance,
): Promise<Result<ImportedEvent>> {
  const { head, choice, plan } = list
  if (!hasName(choice)) return failed('file-no-name-column', head.headings.slice(0, 8).join(', ').slice(0, 200))
  const rows = plan.rows.flatMap(({ kind, row }) => (kind === 'new' && row !== null ? [row] : []))
  if (rows.length === 0) return failed('file-empty')
  const codePrefix = prefixOf(event.city || event.name)
  const make = peopleMaker(rows, { newId, codePrefix, random })
  const people: Participant[] = []
  for (const row of rows) {
    people.push(make(row))
    if (people.length % peopleAtOnce === 0) await setImmediate()
  }
  const made: GapuraEvent = { ...event, id: newId(), series: '', place: '', codePrefix, label: '', isRehearsal: false }
  return success({
    fresh: { event: made, otherEvents: [], sessions: [arrivalSession(newId())], deskSetup: plainDeskSetup },
    people,
    report: {
      people: people.length,
      skippedRows: plan.rows.flatMap((row) =>
        row.kind === 'needs' ? [{ row: row.rowNumber, because: row.because }] : [],
      ),
      doubles: plan.counts.double,
      droppedColumns: head.headings.filter((_, place) => choice[place] === 'national-id'),
      unusedColumns: unusedHeadings(list.sheet, head, choice),
    },
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
