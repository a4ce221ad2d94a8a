import type { Session } from '../sessions/session.ts'
import { roleSchema } from '../participants/participant.ts'
import type { Breakdown } from './hide-small.ts'
import type { PaperWords } from './paper-words.ts'

/** What the part of a breakdown is called. */
export function namePart(
  of: Breakdown,
  { papers, role }: Pick<PaperWords, 'papers' | 'role'>,
  sessions: readonly Pick<Session, 'id' | 'name'>[],
) {
  return (key: string): string => {
    if (key === '') return papers.notFilled
    if (of === 'role') return role[roleSchema.parse(key)]
    if (of === 'age') return key === 'minor' ? papers.recap.minor : papers.recap.other
    return of === 'session' ? (sessions.find(({ id }) => id === key)?.name ?? key) : key
  }
}
