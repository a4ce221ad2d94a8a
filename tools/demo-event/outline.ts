import type { Participant, Role } from '#shared/participants/participant.ts'
import { plantedNames, type PlantedPerson, plantedPeople, replacedCode, revokedCode } from './planted-cases.ts'
import type { visitGroups } from './sessions.ts'

export type VisitGroup = (typeof visitGroups)[number] | ''

/** What is settled about a person before chance fills in the rest: null and absent fields are still open. */
export type Outline = Pick<Participant, 'role' | 'community' | 'category'> & {
  planted: PlantedPerson | null
  sex: Participant['sex'] | null
  group: VisitGroup | null
} & Partial<Pick<Participant, 'isMinor' | 'hasPermission' | 'alert' | 'standing' | 'phone' | 'email' | 'codes'>>

export const plainCategory = 'Umum'

/** The people of planted-cases.ts who take part, in the order of their ids: 001 to 027. */
export const plantedParticipants: Outline[] = [
  planted(plantedNames.oneWordName, 'GenRe', 'P'),
  planted(plantedNames.nurhikmah, 'GenRe', 'P'),
  planted(plantedNames.nurHikmah, 'Relawan TIK', 'P'),
  planted(plantedNames.rizkyMuhammad, 'Pramuka', 'L'),
  planted(plantedNames.rizkyMoh, 'Relawan TIK', 'L'),
  planted(plantedNames.rizkyM, 'Blogger', 'L'),
  planted(plantedNames.physician, 'Pegiat Media Sosial', 'P'),
  planted(plantedNames.doctor, 'Admin Medsos K/L dan Pemda', 'L'),
  planted(plantedNames.sixtyLetters, 'Purna Paskibraka', 'P'),
  planted(plantedNames.apostrophe, 'YouTuber dan Vlogger', 'L'),
  planted(plantedNames.oneLetterName, 'Komunitas Lain', 'L'),
  planted(plantedNames.capitals, 'GenRe', 'P'),
  planted(plantedNames.emptyEmail, 'Purna Paskibraka', 'P', { email: '' }),
  planted(plantedNames.emptyPhone, 'Pegiat Media Sosial', 'L', { phone: '' }),
  planted(plantedNames.nurhayati, 'Blogger', 'P'),
  planted(plantedNames.otherNurhayati, 'Admin Medsos K/L dan Pemda', 'P'),
  planted(plantedNames.arabicScript, 'Komunitas Lain', 'P'),
  planted(plantedNames.emoji, 'YouTuber dan Vlogger', 'P'),
  planted(plantedPeople.scoutLeader, 'Pramuka', 'L', { category: 'Pembina Sangga Perintis', group: 'Sasirangan' }),
  planted(plantedPeople.minorWithoutPermission, 'Pramuka', 'L', inPerintis(false)),
  planted(plantedPeople.minorWithPermission, 'Pramuka', 'L', inPerintis(true)),
  planted(plantedPeople.wheelchair, 'GenRe', 'P', { alert: 'Perlu pendampingan: kursi roda' }),
  planted(plantedPeople.signLanguage, 'Komunitas Lain', 'L', { alert: 'Perlu juru bahasa isyarat (JBI)' }),
  planted(plantedPeople.sasiranganMember, 'GenRe', 'P', { group: 'Sasirangan' }),
  planted(plantedPeople.purunMember, 'Purna Paskibraka', 'L', { group: 'Purun' }),
  planted(revokedCode, 'Relawan TIK', 'L', { codes: [{ text: revokedCode.code, standing: 'revoked' }] }),
  planted(replacedCode, 'Pegiat Media Sosial', 'P', {
    codes: [
      { text: replacedCode.oldCode, standing: 'replaced' },
      { text: replacedCode.code, standing: 'valid' },
    ],
  }),
]

/** An outline that chance fills in. */
export function outline(role: Role, community: string, known: Partial<Outline> = {}): Outline {
  return { planted: null, role, community, category: plainCategory, sex: null, group: null, ...known }
}

function planted(
  person: PlantedPerson,
  community: string,
  sex: Participant['sex'],
  known: Partial<Outline> = {},
): Outline {
  return outline('participant', community, { planted: person, sex, ...known })
}

function inPerintis(hasPermission: boolean): Partial<Outline> {
  return { category: 'Sangga Perintis', group: 'Sasirangan', isMinor: true, hasPermission }
}
