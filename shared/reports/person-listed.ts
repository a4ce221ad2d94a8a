import { formatPhone, maskPhone } from '../participants/phone.ts'
import type { Participant } from '../participants/participant.ts'
import type { DrawnSignature, PaperCell } from './paper.ts'
import { fill, type PaperWords } from './paper-words.ts'

/** One person on a list of names, as the list gives them: the name verbatim, with its titles. */
export type PersonListed = Pick<Participant, 'name' | 'community' | 'sex' | 'phone' | 'isWalkIn'> & {
  /** Who came in their place; empty when they came themselves. */
  representedBy: string
  /** The first entry of the day; null for somebody who was not there. */
  at: number | null
  signature: DrawnSignature | null
}

/** How many a list names, known before its rows are read. */
export type ListCount = { people: number; walkIns: number; represented: number }

export function nameCell({ name, isWalkIn, representedBy }: PersonListed, { papers }: PaperWords): string {
  const named = representedBy === '' ? name : fill(papers.representedMark, { name, other: representedBy })
  return isWalkIn ? fill(papers.walkInMark, { name: named }) : named
}

export function sexCell({ sex }: Pick<PersonListed, 'sex'>, { language }: PaperWords): string {
  if (language === 'id' || sex === '') return sex
  return sex === 'L' ? 'M' : 'F'
}

export function phoneCell({ phone }: Pick<PersonListed, 'phone'>, phones: 'masked' | 'full'): string {
  return phones === 'full' ? formatPhone(phone) : maskPhone(phone)
}

/** Rows one after another, each with its number in front. */
export async function* numbered<T>(
  rows: AsyncIterable<T>,
  cellsOf: (row: T) => readonly PaperCell[],
): AsyncGenerator<readonly PaperCell[]> {
  let number = 0
  for await (const row of rows) {
    number += 1
    yield [number, ...cellsOf(row)]
  }
}
