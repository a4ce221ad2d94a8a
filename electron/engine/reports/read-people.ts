import { setImmediate } from 'node:timers/promises'
import { standing } from '#shared/records/in-order.ts'
import { isEntry } from '#shared/records/record.ts'
import { type PersonCounted, type Visit, visitsOf } from '#shared/reports/person-counted.ts'
import type { PersonReported } from '../database/report-repository.ts'
import type { OpenEvent } from '../event/open-event.ts'

/** People read at once: a scan waits for no more than a few milliseconds. */
const atOnce = 150

/** Everybody once, in any order. */
export async function* readEverybody(open: OpenEvent): AsyncGenerator<PersonReported> {
  for (let after = 0; ; ) {
    const page = open.reports.peopleAfter(after, atOnce)
    yield* page
    const last = page.at(-1)
    if (last === undefined || page.length < atOnce) return
    after = last.number
    await setImmediate()
  }
}

/** Everybody once, in the order of their names. */
export async function* readByName(open: OpenEvent): AsyncGenerator<PersonReported> {
  for (let after = { nameKey: '', number: 0 }; ; ) {
    const page = open.reports.peopleByName(after, atOnce)
    yield* page
    const last = page.at(-1)
    if (last === undefined || page.length < atOnce) return
    after = last
    await setImmediate()
  }
}

/** These people again, in this order. */
export async function* readNumbers(open: OpenEvent, numbers: readonly number[]): AsyncGenerator<PersonReported> {
  for (let first = 0; first < numbers.length; first += atOnce) {
    yield* open.reports.people(numbers.slice(first, first + atOnce))
    await setImmediate()
  }
}

export function visitsIn(open: OpenEvent, { id, attendance }: Pick<PersonReported, 'id' | 'attendance'>): Visit[] {
  return visitsOf(attendance, open.event.zone, () =>
    standing(open.recordsOf(id)).flatMap(({ sessionId, scannedAt, deskId, payload }) =>
      isEntry(payload) && sessionId !== null ? [{ sessionId, at: scannedAt, deskId }] : [],
    ),
  )
}

export function countedPerson(open: OpenEvent, person: PersonReported): PersonCounted {
  return { ...person, isRepresented: person.representedBy !== '', visits: visitsIn(open, person) }
}
