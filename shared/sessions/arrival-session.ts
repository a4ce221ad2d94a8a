import type { Session } from './session.ts'

/** What an event begins with until somebody says more: one session, the arrival, for everybody and open all day. */
export function arrivalSession(id: string): Session {
  return {
    id,
    code: 'REG',
    name: 'Registrasi ulang',
    kind: 'arrival',
    place: '',
    opensAt: null,
    closesAt: null,
    reEntry: 'once',
    limitPerDay: null,
    capacity: null,
    hasWaitingList: false,
    vehicles: [],
    eligible: { roles: null, communities: null, groups: null, categories: null },
    needs: [],
    handOver: [],
  }
}
