import { plainDeskSetup } from '#shared/event/desk-setup.ts'
import type { EventFile } from '#shared/event/event.ts'
import type { Participant } from '#shared/participants/participant.ts'
import type { Session } from '#shared/sessions/session.ts'

const everybody = { roles: null, communities: null, groups: null, categories: null }

export function makeSession(of: Partial<Session> & { id: string }): Session {
  return {
    code: of.id.toUpperCase().slice(0, 20),
    name: of.id,
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
    ...of,
  }
}

export function makePerson(number: number): Participant {
  return {
    id: `p${number}`,
    name: `Peserta ${number}`,
    role: 'participant',
    community: 'Relawan TIK',
    group: number % 2 === 0 ? 'Purun' : 'Sasirangan',
    category: '',
    sex: number % 2 === 0 ? 'L' : 'P',
    phone: '',
    email: '',
    isMinor: false,
    hasPermission: false,
    alert: '',
    standing: 'registered',
    isWalkIn: false,
    codes: [{ text: `BJB${String(number).padStart(8, '0')}`, standing: 'valid' }],
  }
}

/** An event with arrival (once) and a talk (in and out), and some people. */
export function smallEvent({ id = 'banjarbaru', people = 20 } = {}): EventFile {
  return {
    format: 'gapura-event',
    version: 1,
    event: {
      id,
      series: 'Gathering Positif Bermedia Sosial',
      name: `Gathering ${id}`,
      city: 'Banjarbaru',
      place: 'Hotel',
      zone: 'Asia/Makassar',
      startsOn: '2019-06-24',
      codePrefix: 'BJB',
      label: '',
      isRehearsal: false,
    },
    otherEvents: [{ codePrefix: 'BDG', name: 'Gathering Bandung', city: 'Bandung', startsOn: '2019-04-24' }],
    deskSetup: plainDeskSetup,
    sessions: [makeSession({ id: 'arrival', kind: 'arrival' }), makeSession({ id: 'talk', reEntry: 'in-out' })],
    participants: Array.from({ length: people }, (_, index) => makePerson(index + 1)),
  }
}
