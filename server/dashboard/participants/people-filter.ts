import type { ParticipantsQuery } from '../../contract/participants.ts'

/** What narrows the list; an empty text is no limit. */
export type PeopleFilter = {
  text: string
  role: ParticipantsQuery['role'] | ''
  community: string
  group: string
  standing: ParticipantsQuery['standing'] | ''
  presence: ParticipantsQuery['presence'] | ''
  origin: ParticipantsQuery['origin'] | ''
  sessionId: string
}

export const everybody: PeopleFilter = {
  text: '',
  role: '',
  community: '',
  group: '',
  standing: '',
  presence: '',
  origin: '',
  sessionId: '',
}

/** Whether anything but the session, which only says whose presence is told, holds people back. */
export function isNarrowed(filter: PeopleFilter): boolean {
  return Object.entries(filter).some(([field, value]) => field !== 'sessionId' && value !== '')
}

/** The filter as a query: what is empty is left out. */
export function queryOf(filter: PeopleFilter): Partial<ParticipantsQuery> {
  return Object.fromEntries(Object.entries(filter).filter(([, value]) => value !== ''))
}
