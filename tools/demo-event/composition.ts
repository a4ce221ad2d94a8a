import type { Role } from '#shared/participants/participant.ts'
import { type Outline, outline, plantedParticipants } from './outline.ts'
import { plantedNames, type PlantedPerson, plantedPeople } from './planted-cases.ts'

/** How many registered participants each community sends: 240 in all. */
export const communitySizes: Readonly<Record<string, number>> = {
  Pramuka: 45,
  GenRe: 40,
  'Purna Paskibraka': 35,
  'Relawan TIK': 35,
  'Pegiat Media Sosial': 25,
  'Admin Medsos K/L dan Pemda': 20,
  Blogger: 15,
  'YouTuber dan Vlogger': 15,
  'Komunitas Lain': 10,
}

/** On the list beside the 240 participants: 46 people. */
export const otherSizes = { guest: 12, speaker: 6, committee: 20, media: 8 } as const

/** Everybody on the list in the order of their ids. */
export function composeList(): Outline[] {
  return [...composeParticipants(), ...composeOthers()]
}

function composeParticipants(): Outline[] {
  const settled = [...plantedParticipants, ...sanggaOutlines(), ...otherMinors()]
  const rest = Object.entries(communitySizes).flatMap(([community, size]) => {
    const known = settled.filter((person) => person.community === community).length
    const open = Array.from({ length: size - known }, () => outline('participant', community))
    const [first] = open
    if (first) first.alert = alerts.get(community) ?? ''
    return open
  })
  return [...settled, ...rest]
}

/** Support that two more people asked for, beside those who are planted. */
const alerts = new Map([
  ['Pegiat Media Sosial', 'Perlu pendampingan: penglihatan terbatas'],
  ['Admin Medsos K/L dan Pemda', 'Perlu pendampingan saat naik kelotok'],
])

/** Three sangga of eight scouts under 18 and one leader each; three of the first are planted. */
function sanggaOutlines(): Outline[] {
  return [
    ...members(6, { category: 'Sangga Perintis', sex: 'L', group: 'Sasirangan' }),
    outline('participant', 'Pramuka', { category: 'Pembina Sangga Penegas', sex: 'P', group: 'Purun' }),
    ...members(8, { category: 'Sangga Penegas', sex: 'P', group: 'Purun' }),
    outline('participant', 'Pramuka', { category: 'Pembina Sangga Pencoba', sex: 'P', group: 'Sasirangan' }),
    ...members(8, { category: 'Sangga Pencoba', sex: 'P', group: 'Sasirangan' }),
  ]
}

function members(count: number, known: Partial<Outline>): Outline[] {
  // A contingent's leader answers for its members, who rarely leave an address of their own.
  const minor = { isMinor: true, hasPermission: true, email: '', ...known }
  return Array.from({ length: count }, () => outline('participant', 'Pramuka', minor))
}

/** Ten more under 18 who come without a contingent; three of them have no permission yet. */
function otherMinors(): Outline[] {
  const minors = (community: string, permissions: readonly boolean[]) =>
    permissions.map((hasPermission) => outline('participant', community, { isMinor: true, hasPermission }))
  return [...minors('Pramuka', [true, true, true, false]), ...minors('GenRe', [true, true, true, true, false, false])]
}

function composeOthers(): Outline[] {
  const { hundredLetters } = plantedNames
  const { guest, speaker, committee, media, cancelled, blocked, awaitingApproval } = plantedPeople
  const calledOff = { standing: 'cancelled', group: '' } as const
  return [
    ...others('guest', { category: 'Undangan', group: '' }, guestPlaces, [
      { planted: hundredLetters, sex: 'L' },
      { planted: guest, sex: 'L' },
      { planted: cancelled, sex: 'P', ...calledOff },
      calledOff,
      calledOff,
    ]),
    ...others('speaker', { category: 'Narasumber', group: '' }, speakerPlaces, [{ planted: speaker, sex: 'P' }]),
    ...others('committee', { category: 'Panitia' }, ['Panitia'], [{ planted: committee, sex: 'P' }]),
    ...others('media', { category: 'Media' }, mediaPlaces, [
      { planted: media, sex: 'L' },
      { planted: blocked, sex: 'L', standing: 'blocked' },
      { planted: awaitingApproval, sex: 'P', standing: 'awaiting-approval' },
      { standing: 'awaiting-approval' },
      // Not filled in on the form: allowed, and counted so.
      { sex: '' },
      { sex: '' },
    ]),
  ]
}

const guestPlaces = [
  'Dinas Kominfo',
  'Dinas Pariwisata',
  'Dinas Pendidikan',
  'Kecamatan',
  'Perguruan Tinggi',
  'Tokoh Masyarakat',
]
const speakerPlaces = ['Akademisi', 'Praktisi Media', 'Pelaku Ekonomi Kreatif']
const mediaPlaces = ['Radio Contoh FM', 'Harian Contoh', 'Contoh TV', 'Kabar Contoh Daring']

function others(
  role: Exclude<Role, 'participant'>,
  known: Partial<Outline>,
  places: readonly string[],
  firstOnes: readonly (Partial<Outline> & { planted?: PlantedPerson })[],
): Outline[] {
  return Array.from({ length: otherSizes[role] }, (_, index) =>
    outline(role, places[index % places.length] ?? '', { ...known, ...firstOnes[index] }),
  )
}
