import { isFor } from '#shared/reports/person-counted.ts'
import type { ListCount, PersonListed } from '#shared/reports/person-listed.ts'
import type { DrawnSignature } from '#shared/reports/paper.ts'
import type { PaperOf } from '#shared/reports/paper-request.ts'
import { drawSignature } from '#shared/reports/draw-signature.ts'
import { standing } from '#shared/records/in-order.ts'
import type { PersonReported } from '../database/report-repository.ts'
import type { OpenEvent } from '../event/open-event.ts'
import { collectNumbers } from './collect-numbers.ts'
import { readByName, readNumbers, visitsIn } from './read-people.ts'

export type ListAsked = Pick<PaperOf<'attendance'>, 'day' | 'sessionId' | 'role' | 'order' | 'who' | 'signatures'>

/**
 * The people of a list: first who they are and in what order, which tells how many come; then their rows, read while
 * they are written.
 */
export async function listPeople(
  open: OpenEvent,
  asked: ListAsked,
): Promise<{ count: ListCount; rows: AsyncGenerator<PersonListed> }> {
  const { count, numbers } = await choose(open, asked)
  async function* rows() {
    for await (const person of readNumbers(open, numbers)) {
      const signature = asked.signatures === 'drawn' ? signatureOf(open, person, asked.sessionId) : null
      yield { ...person, at: firstVisit(open, person, asked)?.at ?? null, signature }
    }
  }
  return { count, rows: rows() }
}

async function choose(open: OpenEvent, asked: ListAsked): Promise<{ count: ListCount; numbers: number[] }> {
  const count: ListCount = { people: 0, walkIns: 0, represented: 0 }
  const collected = collectNumbers(asked.order)
  for await (const person of readByName(open)) {
    if (!belongs(open, person, asked)) continue
    count.people += 1
    if (person.isWalkIn) count.walkIns += 1
    if (person.representedBy !== '') count.represented += 1
    collected.add(person)
  }
  return { count, numbers: collected.numbers() }
}

function belongs(open: OpenEvent, person: PersonReported, asked: ListAsked): boolean {
  if (asked.role !== null && person.role !== asked.role) return false
  if (asked.who === 'present') return firstVisit(open, person, asked) !== null
  // Whoever was let in all the same may sign too.
  if (person.standing !== 'registered') return firstVisit(open, person, asked) !== null
  const session = open.sessions.find(({ id }) => id === asked.sessionId)
  return !session || isFor(session.eligible, person) || firstVisit(open, person, asked) !== null
}

/** The first time that they came in on the day, into the session or any. */
function firstVisit(open: OpenEvent, person: PersonReported, { day, sessionId }: ListAsked) {
  const visits = visitsIn(open, person).filter(
    (visit) => (day === null || visit.day === day) && (sessionId === null || visit.sessionId === sessionId),
  )
  const [first, ...others] = visits
  return first ? others.reduce((early, visit) => (visit.at < early.at ? visit : early), first) : null
}

/** What they drew last, in this session or in any. */
function signatureOf(open: OpenEvent, { id }: PersonReported, sessionId: string | null): DrawnSignature | null {
  const drawn = standing(open.recordsOf(id)).flatMap((record) =>
    record.payload.kind === 'signature' && (sessionId === null || record.sessionId === sessionId)
      ? [record.payload.strokes]
      : [],
  )
  const last = drawn.at(-1)
  return last === undefined ? null : drawSignature(last)
}
