import type { BadgeSubject } from '#shared/badges/badge-design.ts'
import { badgeWords } from '#shared/badges/badge-words.ts'
import { type BadgePerson, subjectOf } from '#shared/badges/subject-of.ts'
import type { GapuraEvent } from '#shared/event/event.ts'
import { drawCode } from '#shared/participants/draw-code.ts'

/** People that no design may fail at; all are invented. */
const people = {
  usual: { name: 'dr. Hj. Siti Nurhaliza, Sp.A.', community: 'Relawan TIK', role: 'participant' },
  longest: {
    name: 'Prof. Dr. H. Muhammad Abdurrahman Wirakusuma Kusumaningrat Prawiradiredja, M.Si.',
    community: 'Forum Pegiat Media Sosial Kabupaten Hulu Sungai Tengah',
    role: 'speaker',
  },
  shortest: { name: 'N', community: 'GenRe', role: 'participant' },
  oneWord: { name: "Ma'ruf", community: 'Pramuka', role: 'committee' },
  arabic: { name: 'سيتي نور هاليزا', community: 'GenRe', role: 'guest' },
  emoji: { name: 'Rizky 🌟 Pratama', community: 'YouTuber 🎬', role: 'media' },
  standIn: { name: 'Hj. Noor Aida, S.Sos.', community: 'Pemerintah Kota', role: 'guest' },
} as const satisfies Record<string, Pick<BadgePerson, 'name' | 'community' | 'role'>>

export type SamplePerson = keyof typeof people
export const samplePeople = Object.keys(people) as SamplePerson[]

/** The same for a test on paper, where the engine gives them a code that lets nobody in. */
export function samplePerson(sample: SamplePerson) {
  const { name, community, role } = people[sample]
  return { name, community, role }
}

/** What the badge of a sample person shows; their code is well formed and nobody's. */
export function sampleSubject(sample: SamplePerson, event: GapuraEvent, group: string): BadgeSubject {
  const { name, community, role } = people[sample]
  const isStandIn = sample === 'standIn'
  const person: BadgePerson = {
    name: isStandIn ? 'Drs. H. Ahmad Fauzi, M.M.' : name,
    representedBy: isStandIn ? name : '',
    community,
    role,
    group: role === 'participant' ? group : '',
    category: '',
    codes: [{ text: drawCode(event.codePrefix, () => 0.42), standing: 'valid' }],
  }
  return subjectOf(person, event, badgeWords)
}
