import type { GapuraEvent, OtherEvent } from '#shared/event/event.ts'
import type { Session } from '#shared/sessions/session.ts'

export const demoEvent: GapuraEvent = {
  id: 'contoh-banjarbaru-2019',
  series: 'Gathering Positif Bermedia Sosial',
  name: 'Gathering Positif Bermedia Sosial Banjarbaru',
  city: 'Banjarbaru',
  place: 'Hotel di Banjarmasin dan Aula di Banjarbaru',
  zone: 'Asia/Makassar',
  startsOn: '2019-06-24',
  codePrefix: 'BJB',
  label: 'CONTOH, bukan jadwal resmi',
  isRehearsal: true,
}

export const sisterEvent: OtherEvent = {
  codePrefix: 'BDG',
  name: 'Gathering Positif Bermedia Sosial Bandung',
  city: 'Bandung',
  startsOn: '2019-04-24',
}

/** The two visiting groups; guests and speakers come to the hall only and are in neither. */
export const visitGroups = ['Sasirangan', 'Purun'] as const

const everybody: Session['eligible'] = { roles: null, communities: null, groups: null, categories: null }

/**
 * What the desk scans on the day. It closes as the agenda says and opens a little earlier where people queue: the
 * agenda has the boats at 05.30, the visits at 09.30, the meal at 11.45, the opening at 13.00, the second talk at
 * 15.40 and the closing at 16.45.
 */
export const demoSessions: Session[] = [
  session('REG', 'Registrasi ulang', 'Lobi hotel, Banjarmasin', {
    kind: 'arrival',
    hours: ['04:00', '05:15'],
    handOver: [
      { item: 'tas', roles: ['participant'] },
      { item: 'topi', roles: ['participant', 'committee'] },
      { item: 'pulpen', roles: ['participant', 'media'] },
      { item: 'sedotan', roles: null },
      { item: 'suvenir', roles: ['guest', 'speaker'] },
      { item: 'map-pers', roles: ['media'] },
      { item: 'rompi', roles: ['committee'] },
    ],
  }),
  session('SUNGAI', 'Susur sungai dan Pasar Apung Lok Baintan', 'Dermaga hotel', {
    kind: 'transport',
    hours: ['05:15', '08:30'],
    // Leaving the boat is scanned too, so that everybody who went out is known to be back: there, and back again.
    reEntry: 'in-out',
    limitPerDay: 2,
    // 12 kelotok with 20 seats; 265 people on the list may come.
    capacity: 240,
    eligible: { ...everybody, roles: ['participant', 'committee', 'media'] },
    needs: ['parental-permission'],
    handOver: [{ item: 'pelampung', roles: null }],
    hasWaitingList: true,
    vehicles: Array.from({ length: 12 }, (_, index) => ({
      id: `kelotok-${index + 1}`,
      name: `Kelotok ${index + 1}`,
      seats: 20,
    })),
  }),
  session('KUNJ-A', 'Kunjungan A: Kampung Sasirangan', 'Kampung Sasirangan, Banjarbaru', {
    kind: 'visit',
    hours: ['09:15', '11:30'],
    reEntry: 'unlimited',
    eligible: { ...everybody, groups: ['Sasirangan'] },
  }),
  session('KUNJ-B', 'Kunjungan B: Kampung Purun', 'Kampung Purun, Banjarbaru', {
    kind: 'visit',
    hours: ['09:15', '11:30'],
    reEntry: 'unlimited',
    eligible: { ...everybody, groups: ['Purun'] },
  }),
  session('MAKAN', 'Registrasi susulan dan Ishoma', 'Aula, Banjarbaru', {
    kind: 'meal',
    hours: ['11:40', '13:00'],
    handOver: [{ item: 'kupon', roles: null }],
    // What they eat is asked before the coupon is handed over.
    needs: ['required-answer'],
  }),
  session('BUKA', 'Pembukaan', 'Aula, Banjarbaru', { kind: 'talk', hours: ['12:50', '13:45'], ...hall() }),
  session('SESI-1', 'Bincang-bincang I', 'Aula, Banjarbaru', { kind: 'talk', hours: ['13:45', '15:15'], ...hall() }),
  session('SESI-2', 'Bincang-bincang II: konten positif', 'Aula, Banjarbaru', {
    kind: 'talk',
    hours: ['15:30', '16:45'],
    ...hall(),
  }),
  session('TUTUP', 'Penutupan dan foto bersama', 'Aula, Banjarbaru', {
    kind: 'closing',
    hours: ['16:40', '17:15'],
    // The receipt that everybody signs at the end.
    needs: ['signature'],
  }),
]

type Outline = Pick<Session, 'kind'> & { hours: [opens: string, closes: string] } & Partial<Session>

function session(code: string, name: string, place: string, { hours, kind, ...rest }: Outline): Session {
  const [opensAt, closesAt] = [instantOf(hours[0]), instantOf(hours[1])]
  return {
    id: code.toLowerCase(),
    code,
    name,
    kind,
    place,
    opensAt,
    closesAt,
    reEntry: 'once',
    limitPerDay: null,
    capacity: null,
    hasWaitingList: false,
    vehicles: [],
    eligible: everybody,
    needs: [],
    handOver: [],
    ...rest,
  }
}

/** The hall has 300 seats, and people go out to pray or to the stands and come back. */
function hall(): Pick<Session, 'reEntry' | 'capacity'> {
  return { reEntry: 'in-out', capacity: 300 }
}

/** WITA is UTC+8 all year: 04.00 on the 24th is 20.00 UTC on the 23rd. */
function instantOf(time: string): number {
  return Date.parse(`${demoEvent.startsOn}T${time}:00+08:00`)
}
