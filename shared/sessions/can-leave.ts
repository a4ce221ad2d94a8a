import type { Session } from './session.ts'

/** Whether people are scanned on their way out too: where they may come again, and from every boat and bus. */
export function canLeave({ reEntry, vehicles }: Pick<Session, 'reEntry' | 'vehicles'>): boolean {
  return reEntry !== 'once' || vehicles.length > 0
}
