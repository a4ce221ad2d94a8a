import type { KioskInput } from '#shared/contract/inputs.ts'
import type { PersonRow } from '#shared/contract/outputs.ts'
import { foldName } from '#shared/participants/fold-name.ts'
import type { OpenEvent } from '../event/open-event.ts'
import { describePerson } from './describe-person.ts'

/** One page of the whole list in the order of names, with how many there are under these filters. */
export function pageParticipants(
  open: OpenEvent,
  { query, offset, limit, ...filter }: KioskInput<'participants:page'>,
): { total: number; rows: PersonRow[] } {
  const digits = query.replaceAll(/[\s+\-.()]/g, '')
  const isPhone = /^\d{3,}$/.test(digits)
  const text = { nameKey: isPhone ? '' : foldName(query).join(''), phoneTail: isPhone ? digits : '' }
  const rows = open.list.page(filter, text, limit, offset).flatMap((number) => {
    const person = open.participants.findByNumber(number)
    return person ? [describePerson(open, person, filter.sessionId)] : []
  })
  return { total: open.list.count(filter, text), rows }
}
