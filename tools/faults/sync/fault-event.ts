import { plainDeskSetup } from '#shared/event/desk-setup.ts'
import type { EventFile } from '#shared/event/event.ts'
import type { Session } from '#shared/sessions/session.ts'

export const arrivalId = 'reg'
export const hallId = 'aula'

export const codeOf = (person: number) => `UJI${String(person).padStart(5, '0')}`

const everybody = { roles: null, communities: null, groups: null, categories: null }

/** Always open, so that the laptops' real clocks fit. */
const session = (id: string, change: Partial<Session>): Session => ({
  id,
  code: id.toUpperCase(),
  name: id,
  kind: 'talk',
  place: '',
  opensAt: null,
  closesAt: null,
  reEntry: 'once',
  limitPerDay: null,
  capacity: null,
  eligible: everybody,
  needs: [],
  handOver: [],
  hasWaitingList: false,
  vehicles: [],
  ...change,
})

/** An event with an arrival (once) and a hall (in and out), and people with the numbers 1 to so many. */
export function faultEvent(people: number): EventFile {
  return {
    format: 'gapura-event',
    version: 1,
    event: {
      id: 'uji-gangguan',
      series: 'Uji',
      name: 'Uji gangguan',
      city: 'Banjarbaru',
      place: 'Aula',
      zone: 'Asia/Makassar',
      startsOn: '2026-11-24',
      codePrefix: 'UJI',
      label: '',
      isRehearsal: false,
    },
    otherEvents: [],
    deskSetup: plainDeskSetup,
    sessions: [session(arrivalId, { kind: 'arrival' }), session(hallId, { reEntry: 'in-out' })],
    participants: Array.from({ length: people }, (_, index) => ({
      id: `p${index + 1}`,
      name: `Peserta ${index + 1}`,
      role: 'participant',
      community: 'Relawan TIK',
      group: index % 2 === 0 ? 'Purun' : 'Sasirangan',
      category: '',
      sex: 'P',
      phone: '',
      email: '',
      isMinor: false,
      hasPermission: false,
      alert: '',
      standing: 'registered',
      isWalkIn: false,
      codes: [{ text: codeOf(index + 1), standing: 'valid' }],
    })),
  }
}
