import type { ImportResult } from '#shared/contract/import.ts'
import { failed, success, type Result } from '#shared/failures/failure-code.ts'
import type { ImportRow } from '#shared/import/import-row.ts'
import type { PlannedRow } from '#shared/import/plan-import.ts'
import type { FieldChange } from '#shared/import/person-there.ts'
import { foldWords } from '#shared/participants/fold-name.ts'
import type { Participant } from '#shared/participants/participant.ts'
import type { Correction } from '#shared/records/desk-payloads.ts'
import { appendRecord, sha256 } from '../check-in/append-record.ts'
import type { Desk } from '../check-in/scan-code.ts'
import type { IndexedPerson } from '../database/search-repository.ts'
import type { Chance, OpenEvent, Surroundings } from '../event/open-event.ts'
import { putListEntry } from '../participants/put-person.ts'
import { isOfHeadquarters } from '../sync/connect-event.ts'
import { planAnew, type ListPlan } from './list-plan.ts'
import { peopleMaker } from './make-people.ts'
import type { Work } from './read-file.ts'

/** People whom one desk may add to an event of headquarters: each is a record that every other laptop fetches too. */
export const mostOfHeadquarters = 5_000

const peopleAtOnce = 1_000
/** The list changes under a plan when a walk-in comes or headquarters sends; hardly ever twice in a row. */
const mostTries = 3

export type ApplyOptions = Pick<Surroundings, 'newId'> &
  Chance &
  Work & { onPrepared: (people: number, share: number) => void }

type Prepared = { added: { person: Participant; words: IndexedPerson['words'] }[]; changed: Change[] }
type Change = { personId: string; changes: FieldChange[] }

/**
 * Writes what a plan says, in one transaction: all of it or nothing. What takes long is done before, in steps, so that
 * scans go on and the import can still be ended; a list that changed meanwhile is planned anew.
 */
export async function applyList(desk: Desk, first: ListPlan, options: ApplyOptions): Promise<Result<ImportResult>> {
  const { open } = desk
  let list = first
  for (let tries = 0; tries < mostTries; tries += 1) {
    list = await planAnew(list, open, options)
    if (isOfHeadquarters(open) && list.plan.counts.new > mostOfHeadquarters)
      return failed('import-too-many-here', String(mostOfHeadquarters))
    const prepared = await prepare(open, list, options)
    const isWritten = open.immediate(() => {
      if (list.listVersion !== open.participants.version()) return false
      if (isOfHeadquarters(open)) record(desk, prepared)
      else write(open, prepared)
      return true
    })
    if (!isWritten) continue
    open.noteChange({ pulledRecords: 0 })
    return success(resultOf(list))
  }
  return failed('import-list-moving')
}

async function prepare(open: OpenEvent, { plan }: ListPlan, options: ApplyOptions): Promise<Prepared> {
  const { newId, random, pause, onPrepared } = options
  const rows = plan.rows.filter(isNew)
  const make = peopleMaker(
    rows.map(({ row }) => row),
    { newId, random, codePrefix: open.event.codePrefix },
    open.importing.codes(),
  )
  const isShared = isOfHeadquarters(open)
  const added: Prepared['added'] = []
  for (const { row } of rows) {
    const made = make(row)
    const person = isShared && row.code !== '' ? { ...made, id: idOfCode(open.event.id, row.code) } : made
    added.push({ person, words: foldWords(person.name) })
    if (added.length % peopleAtOnce !== 0) continue
    onPrepared(added.length, added.length / rows.length)
    await pause()
  }
  const changed = plan.rows.flatMap((row) =>
    row.kind === 'changed' ? [{ personId: row.personId, changes: row.changes }] : [],
  )
  return { added, changed }
}

/** Two desks that import one list without a network mean the same people by its codes. */
function idOfCode(eventId: string, code: string): string {
  return `listed-${sha256(`${eventId}\n${code}`).slice(0, 40)}`
}

function isNew(row: PlannedRow): row is PlannedRow & { kind: 'new'; row: ImportRow } {
  return row.kind === 'new' && row.row !== null
}

/** An event of this laptop alone: the list itself is written. */
function write(open: OpenEvent, { added, changed }: Prepared): void {
  let number = open.importing.newestNumber()
  const indexed: IndexedPerson[] = []
  for (const { person, words } of added) {
    number += 1
    open.participants.add(number, person, words.map(({ key }) => key).join(''))
    indexed.push({ number, words, community: person.community, group: person.group })
  }
  open.search.index(indexed)
  for (const { personId, changes } of changed) {
    const entry = open.listEntries.asListed(personId) ?? open.listEntries.find(personId)
    if (!entry) throw new Error('a person of the plan is not there')
    putListEntry(open, changedEntry(entry, changes))
  }
}

function changedEntry(entry: Participant, changes: readonly FieldChange[]): Participant {
  const code = changes.find(({ field }) => field === 'code')
  const codes = code ? [...entry.codes, { text: String(code.after), standing: 'valid' as const }] : entry.codes
  return { ...entry, ...fieldsOf(changes), codes }
}

/** An event of headquarters: what the list says travels as records, like everything that a desk knows. */
function record({ open, station }: Desk, { added, changed }: Prepared): void {
  const scannedAt = open.clock()
  for (const { person } of added) {
    const { id, codes, standing: _, isWalkIn: __, ...said } = person
    const payload = { kind: 'listed', person: said, code: codes[0]?.text ?? '' } as const
    appendRecord(open, station, { sessionId: null, participantId: id, scannedAt, payload })
  }
  for (const { personId, changes } of changed) {
    const payload = { kind: 'correction', changes: fieldsOf(changes) as Correction } as const
    appendRecord(open, station, { sessionId: null, participantId: personId, scannedAt, payload })
  }
}

function fieldsOf(changes: readonly FieldChange[]): Partial<Participant> {
  return Object.fromEntries(changes.filter(({ field }) => field !== 'code').map(({ field, after }) => [field, after]))
}

function resultOf({ plan: { counts } }: ListPlan): ImportResult {
  return {
    added: counts.new,
    changed: counts.changed,
    unchanged: counts.unchanged,
    doubles: counts.double,
    left: counts.needs,
  }
}
