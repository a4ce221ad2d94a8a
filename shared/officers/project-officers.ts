import { inOrder } from '../records/in-order.ts'
import type { GapuraRecord } from '../records/record.ts'
import type { Officer } from './officer.ts'

/** Everybody who works at the desks: those the event was set up with, and what was changed since. */
export function projectOfficers(setUp: readonly Officer[], records: readonly GapuraRecord[]): Officer[] {
  const officers = new Map(setUp.map((officer) => [officer.id, officer]))
  for (const { payload } of inOrder(records))
    if (payload.kind === 'officer') officers.set(payload.officer.id, payload.officer)
  return [...officers.values()].toSorted((a, b) => a.name.localeCompare(b.name))
}
