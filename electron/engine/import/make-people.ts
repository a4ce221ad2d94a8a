import type { ImportReport } from '#shared/contract/outputs.ts'
import { failed, success, type Result } from '#shared/failures/failure-code.ts'
import { readList, type ListPerson } from '#shared/import/read-list.ts'
import { drawCode } from '#shared/participants/draw-code.ts'
import type { Participant } from '#shared/participants/participant.ts'

export type ListSurroundings = {
  newId: () => string
  /** 0 to below 1, unguessable: codes are drawn by it. */
  random: () => number
  codePrefix: string
}

export type PeopleOfList = { people: Participant[] } & Pick<ImportReport, 'skippedRows' | 'droppedColumns'>

/** Makes people of the rows of a list: each gets an id, and a code where the list has none. */
export function makePeople(rows: readonly string[][], surroundings: ListSurroundings): Result<PeopleOfList> {
  const list = readList(rows)
  if (!list.ok) return list
  const rowOfCode = new Map<string, number>()
  const people: Participant[] = []
  for (const listed of list.value.people) {
    const person = personOf(listed, surroundings)
    const [{ text } = { text: '' }] = person.codes
    const earlier = rowOfCode.get(text)
    if (earlier !== undefined) return failed('file-code-twice', `${earlier}, ${listed.row}`)
    rowOfCode.set(text, listed.row)
    people.push(person)
  }
  const { skippedRows, droppedColumns } = list.value
  return success({ people, skippedRows, droppedColumns })
}

function personOf({ code, said }: ListPerson, { newId, random, codePrefix }: ListSurroundings): Participant {
  return {
    id: newId(),
    ...said,
    role: said.role ?? 'participant',
    isMinor: false,
    hasPermission: false,
    alert: '',
    standing: 'registered',
    codes: [{ text: code || drawCode(codePrefix, random), standing: 'valid' }],
  }
}
