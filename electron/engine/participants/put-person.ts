import { foldWords } from '#shared/participants/fold-name.ts'
import type { Participant } from '#shared/participants/participant.ts'
import { erasePerson } from '#shared/participants/erase-person.ts'
import {
  entryListedBy,
  erasureIn,
  isAboutPerson,
  projectPerson,
  type ProjectedPerson,
} from '#shared/participants/project-person.ts'
import type { OpenEvent } from '../event/open-event.ts'
import { eraseWhatRecordsSay } from './empty-records.ts'

/**
 * Puts one person as the list has them now. What records say of the same person stays, on top of it. Answers whether
 * records that came before the person are still to be added up. Who was registered at a desk comes here when
 * headquarters has put them on the list.
 */
export function putListEntry(open: OpenEvent, entry: Participant): boolean {
  const { listEntries } = open
  if (listEntries.asListed(entry.id) !== null) {
    listEntries.keepAsListed(entry)
    reconcilePerson(open, entry.id)
    return false
  }
  putProjected(open, { person: entry, mergedInto: '', representedBy: '' })
  if (entry.isWalkIn) listEntries.keepAsListed(entry)
  return entry.isWalkIn || open.records.ofParticipant(entry.id).some(isAboutPerson)
}

/**
 * Adds up again who a person is, from the list and the records about them. Answers whether they became, or are no
 * longer, the same as somebody else. Belongs inside the transaction that added the records.
 */
export function reconcilePerson(open: OpenEvent, participantId: string): boolean {
  const { listEntries } = open
  const before = listEntries.find(participantId)
  const records = open.records.ofParticipant(participantId)
  const listed = listEntries.asListed(participantId) ?? (before?.isWalkIn ? null : before) ?? entryListedBy(records)
  const projected = projectPerson(listed, records)
  // Records about somebody who is not here yet: they are added up when the list brings the person.
  if (projected === null) return false
  const mergedBefore = listEntries.mergedInto(participantId)
  putProjected(open, projected)
  // Whom a session is for follows community and group; those who came without being listed are not expected anywhere.
  if (listed) open.noteChange({ pulledRecords: 0 })
  const erasure = erasureIn(records)
  if (listed) listEntries.keepAsListed(erasure ? erasePerson(listed, erasure.payload) : listed)
  if (erasure) eraseWhatRecordsSay(open, records, [before?.name ?? '', listed?.name ?? ''])
  return mergedBefore !== projected.mergedInto
}

/** The name index is written only where it would say something else. */
function putProjected(open: OpenEvent, projected: ProjectedPerson): void {
  const { name, community, group, id } = projected.person
  const before = open.listEntries.find(id)
  const words = foldWords(name)
  const number = open.participants.put(projected, words.map(({ key }) => key).join(''))
  if (before?.name === name && before.community === community && before.group === group) return
  open.search.reindex({ number, words, community, group })
}
