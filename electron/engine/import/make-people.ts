import type { ImportRow } from '#shared/import/import-row.ts'
import { drawCode } from '#shared/participants/draw-code.ts'
import type { Participant } from '#shared/participants/participant.ts'
import type { Chance, Surroundings } from '../event/open-event.ts'

export type ListSurroundings = Pick<Surroundings, 'newId'> & Chance & { codePrefix: string }

/** Makes people of rows of a list: each gets an id, and a code where the list has none. `taken` are codes of others. */
export function peopleMaker(
  rows: Iterable<ImportRow>,
  { newId, ...surroundings }: ListSurroundings,
  taken: Iterable<string> = [],
): (row: ImportRow) => Participant {
  const codes = new Set(taken)
  for (const { code } of rows) if (code !== '') codes.add(code)
  const draw = drawerOf(codes, surroundings)
  return (row) => personOf(row, newId(), row.code || draw())
}

/**
 * Draws codes that nobody has yet: among 100,000 people two are drawn the same in one list of seven, and the list may
 * bring codes of ours along.
 */
function drawerOf(taken: Set<string>, { random, codePrefix }: Omit<ListSurroundings, 'newId'>) {
  return (): string => {
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
