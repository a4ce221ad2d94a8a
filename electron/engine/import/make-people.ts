import type { ImportReport } from '#shared/contract/outputs.ts'
import { failed, success, type Result } from '#shared/failures/failure-code.ts'
import { readList, type ListPerson } from '#shared/import/read-list.ts'
import { drawCode } from '#shared/participants/draw-code.ts'
import type { Participant } from '#shared/participants/participant.ts'
import type { Chance, Surroundings } from '../event/open-event.ts'

export type ListSurroundings = Pick<Surroundings, 'newId'> & Chance & { codePrefix: string }

export type PeopleOfList = { people: Participant[] } & Omit<ImportReport, 'people'>

/** Makes people of the rows of a list: each gets an id, and a code where the list has none. */
export function makePeople(rows: readonly string[][], surroundings: ListSurroundings): Result<PeopleOfList> {
  const list = readList(rows)
  if (!list.ok) return list
  const { people: listed, ...left } = list.value
  const rowOfCode = new Map<string, number>()
  const draw = drawerOf(new Set(listed.map(({ code }) => code)), surroundings)
  const people: Participant[] = []
  for (const { row, code, said } of listed) {
    const text = code || draw()
    const earlier = rowOfCode.get(text)
    if (earlier !== undefined) return failed('file-code-twice', `${earlier}, ${row}`)
    rowOfCode.set(text, row)
    people.push(personOf(said, surroundings.newId(), text))
  }
  return success({ people, ...left })
}

/**
 * Draws codes that nobody has yet: among 100,000 people two are drawn the same in one list of seven, and the list may
 * bring codes of ours along.
 */
function drawerOf(taken: Set<string>, { random, codePrefix }: ListSurroundings) {
  return (): string => {
    let code = drawCode(codePrefix, random)
    while (taken.has(code)) code = drawCode(codePrefix, random)
    taken.add(code)
    return code
  }
}

function personOf(said: ListPerson['said'], id: string, code: string): Participant {
  return {
    id,
    ...said,
    role: said.role ?? 'participant',
    isMinor: false,
    hasPermission: false,
    alert: '',
    standing: 'registered',
    isWalkIn: false,
    codes: [{ text: code, standing: 'valid' }],
  }
}
