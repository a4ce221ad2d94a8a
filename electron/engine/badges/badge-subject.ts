import type { BadgeSubject } from '#shared/badges/badge-design.ts'
import { type BadgePerson, subjectOf } from '#shared/badges/subject-of.ts'
import { badgeWords } from '#shared/badges/badge-words.ts'
import { id as words } from '#shared/messages/id/index.ts'
import type { OpenEvent } from '../event/open-event.ts'

/** What of a person stands on a badge, as they are on the list now: a corrected name is printed corrected. */
export function badgeSubjectOf(open: OpenEvent, participantId: string): BadgeSubject | null {
  const root = open.listEntries.rootOf(participantId)
  const entry = open.listEntries.find(root)
  const representedBy = open.participants.find(root)?.representedBy ?? ''
  return entry ? subjectOf({ ...entry, representedBy }, open.event, badgeWords) : null
}

export type SamplePerson = Pick<BadgePerson, 'name' | 'community' | 'role'>

/** Somebody who does not exist, for a test: a long name, so that it shows whether long names fit. Their code lets nobody in. */
export function sampleSubject(open: OpenEvent, person: SamplePerson | null = null): BadgeSubject {
  const { group, ...usual } = words.badgePrinting.sample
  const { name, community, role } = person ?? { ...usual, role: 'participant' as const }
  const code = `${open.event.codePrefix}CONTOH`
  return subjectOf(
    {
      name,
      community,
      group,
      role,
      category: '',
      codes: [{ text: code, standing: 'valid' }],
      representedBy: '',
    },
    open.event,
    badgeWords,
  )
}
