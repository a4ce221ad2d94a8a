import type { CertificateRule } from '../event/paper-setup.ts'
import type { Participant } from '../participants/participant.ts'
import type { Session } from '../sessions/session.ts'
import { isFor } from './person-counted.ts'

export type CertificateVerdict = { isEntitled: boolean; missing: readonly string[] }

type Counted = Pick<Session, 'id' | 'kind' | 'eligible'>
type Person = Pick<Participant, 'role' | 'community' | 'group' | 'category'>

/** Riding and eating with the others is not attending: those sessions are no part of a share. */
const notCounted = new Set<Session['kind']>(['transport', 'meal'])

/**
 * Whether somebody has earned a certificate by the sessions that they were in, and which scans are missing. A session
 * that was taken off the programme is asked of nobody, and of a share only those count that are for the person.
 */
export function decideCertificate(
  rule: CertificateRule,
  { sessions, person, attended }: { sessions: readonly Counted[]; person: Person; attended: ReadonlySet<string> },
): CertificateVerdict {
  const asked =
    rule.kind === 'sessions'
      ? sessions.filter(({ id }) => rule.sessionIds.includes(id))
      : sessions.filter(({ kind, eligible }) => !notCounted.has(kind) && isFor(eligible, person))
  const missing = asked.filter(({ id }) => !attended.has(id)).map(({ id }) => id)
  const present = asked.length - missing.length
  if (asked.length === 0) return { isEntitled: false, missing }
  const isEntitled = rule.kind === 'sessions' ? missing.length === 0 : present * 100 >= rule.percent * asked.length
  return { isEntitled, missing }
}
