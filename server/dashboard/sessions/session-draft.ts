import type { Session } from '#shared/sessions/session.ts'

/** A session on its way to headquarters; a new one gets its id there. */
export type SessionDraft = Omit<Session, 'id'> & { id?: string | undefined; hasRecords?: boolean | undefined }

export const kinds: readonly Session['kind'][] = ['arrival', 'talk', 'transport', 'visit', 'meal', 'closing']
export const needs: readonly Session['needs'][number][] = [
  'consent',
  'parental-permission',
  'required-answer',
  'signature',
]
export const reEntries: readonly Session['reEntry'][] = ['once', 'in-out', 'unlimited']

/** A talk for everybody, once, without times. */
export function newSession(name: string): SessionDraft {
  return {
    code: '',
    name,
    kind: 'talk',
    place: '',
    opensAt: null,
    closesAt: null,
    reEntry: 'once',
    limitPerDay: null,
    capacity: null,
    eligible: { roles: null, communities: null, groups: null, categories: null },
    needs: [],
    handOver: [],
    hasWaitingList: false,
    vehicles: [],
  }
}
