import { scryptSync } from 'node:crypto'
import type { Alert } from '#shared/alerts/alert.ts'
import type { DeskSetup } from '#shared/event/desk-setup.ts'
import type { Item } from '#shared/items/item.ts'
import type { Officer, OfficerRole } from '#shared/officers/officer.ts'
import type { Participant, Role } from '#shared/participants/participant.ts'
import type { Question } from '#shared/questions/question.ts'
import { demoPapers } from './paper-setup.ts'
import { demoBadges } from './badge-designs.ts'
import { plantedNames, plantedPeople } from './planted-cases.ts'

/** Of every officer of the demo event; the sign-in of a rehearsal says so. */
export const demoPin = '2468'

/** Ids and names of what is handed over; sessions name the ids. */
export const demoItems: Item[] = [
  item('tas', 'tas peserta', 260, ['participant']),
  item('topi', 'topi', 280, ['participant', 'committee']),
  item('pulpen', 'pulpen', 270, ['participant', 'media']),
  item('sedotan', 'sedotan aluminium', 320, null),
  item('suvenir', 'suvenir', 20, ['guest', 'speaker']),
  item('map-pers', 'map siaran pers', 10, ['media']),
  item('rompi', 'rompi panitia', 22, ['committee']),
  item('pelampung', 'jaket pelampung', 240, null),
  item('kupon', 'kupon makan', 300, null),
]

const questions: Question[] = [
  {
    id: 'menu',
    kind: 'choice',
    words: { id: 'Menu makan siang', en: 'Lunch' },
    options: ['Soto Banjar', 'Ketupat Kandangan', 'Tanpa daging'],
    isRequired: true,
    roles: null,
  },
  {
    id: 'akun',
    kind: 'text',
    words: { id: 'Akun media sosial (boleh dikosongkan)', en: 'Social media account (may be left empty)' },
    options: [],
    isRequired: false,
    roles: ['participant', 'media'],
  },
  consent('foto', 'Foto saya boleh dipakai panitia untuk publikasi', 'The committee may publish photos of me'),
  consent('kontak', 'Kontak saya boleh dibagikan kepada sesama peserta', 'My contact may be shared with participants'),
]

const alerts: Alert[] = [
  alert('tamu-kehormatan', 'call', 'Hubungi koordinator registrasi: tamu kehormatan', {
    participants: [plantedNames.hundredLetters.id, plantedPeople.guest.id],
  }),
  alert('kursi-narasumber', 'seat', 'Antar ke kursi narasumber, baris pertama', { roles: ['speaker'] }),
  alert('bantu-naik', 'assist', 'Dampingi ke jalur landai di sisi kiri lobi', {
    participants: [plantedPeople.wheelchair.id],
  }),
]

/** What the demo event has set up for its desks. Officers are invented, as everybody is. */
export function makeDeskSetup(participants: readonly Participant[]): DeskSetup {
  return {
    items: demoItems,
    questions,
    alerts,
    badges: demoBadges,
    officers: [
      officer('petugas-rina', 'Rina Marlina', 'desk'),
      officer('petugas-fauzan', 'Fauzan Azhari', 'desk'),
      officer('petugas-mastura', 'Hj. Mastura', 'supervisor'),
      officer('petugas-hendra', 'Hendra Kusuma Jaya', 'supervisor'),
    ],
    // Each sangga comes with its pembina, whose code stands for the eight.
    leaders: participants.flatMap(({ id, category }) =>
      category.startsWith('Pembina ')
        ? [{ participantId: id, by: 'category' as const, name: category.slice('Pembina '.length) }]
        : [],
    ),
    isWalkInAllowed: true,
    privacyNotice: { id: '', en: '' },
    papers: demoPapers,
    codeKeys: [],
  }
}

function item(id: string, name: string, stock: number, roles: Role[] | null): Item {
  return { id, name, stock, roles }
}

function consent(id: string, indonesian: string, english: string): Question {
  return { id, kind: 'consent', words: { id: indonesian, en: english }, options: [], isRequired: false, roles: null }
}

function alert(id: string, kind: Alert['kind'], text: string, about: Partial<Alert>): Alert {
  return { id, kind, text, participants: [], groups: [], communities: [], roles: [], ...about }
}

/** Sealed as the engine seals a PIN, but with a salt that is the same each time, so that the file is too. */
function officer(id: string, name: string, role: OfficerRole): Officer {
  const salt = Buffer.from(id.padEnd(16, '.').slice(0, 16))
  const hash = scryptSync(demoPin, salt, 32, { N: 2 ** 14, r: 8, p: 1 })
  return {
    id,
    name,
    role,
    pin: { salt: salt.toString('base64url'), hash: hash.toString('base64url') },
    isActive: true,
  }
}
