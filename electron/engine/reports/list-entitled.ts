import { isErased } from '#shared/participants/erase-person.ts'
import { decideCertificate } from '#shared/reports/decide-certificate.ts'
import type { EntitledPerson } from '#shared/reports/entitled-paper.ts'
import type { OpenEvent } from '../event/open-event.ts'
import { readByName, visitsIn } from './read-people.ts'

/** Of everybody who was there: who has earned a certificate by the event's rule, and who misses which scan. */
export async function listEntitled(open: OpenEvent) {
  const rule = open.deskSetup.papers.certificate?.rule ?? null
  const entitled: EntitledPerson[] = []
  const others: EntitledPerson[] = []
  if (rule === null) return { rule, entitled, others }
  for await (const person of readByName(open)) {
    const attended = new Set(visitsIn(open, person).map(({ sessionId }) => sessionId))
    // A certificate bears a name, and there is none left of whoever was erased.
    if (attended.size === 0 || isErased(person)) continue
    const { isEntitled, missing } = decideCertificate(rule, { sessions: open.sessions, person, attended })
    const { name, community } = person
    if (isEntitled) entitled.push({ name, community, missing: [] })
    else others.push({ name, community, missing })
  }
  return { rule, entitled, others }
}
