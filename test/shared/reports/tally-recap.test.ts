import fc from 'fast-check'
import { expect, it } from 'vitest'
import { hideSmall, partitionsOf } from '#shared/reports/hide-small.ts'
import type { PersonCounted } from '#shared/reports/person-counted.ts'
import type { Part, PeopleRecap } from '#shared/reports/recap.ts'
import { tallyRecap } from '#shared/reports/tally-recap.ts'
import { eventDay } from '#shared/time/event-day.ts'
import { sessionFor } from '../../electron/engine/open-test-event.ts'

const zone = 'Asia/Makassar'
/** 04.00 WITA on 24 June 2019, which is still 23 June in UTC. */
const doors = Date.UTC(2019, 5, 23, 20)
const hour = 3_600_000
const sessions = [
  sessionFor({ opensAt: doors, closesAt: doors + hour }),
  sessionFor({ id: 'talk', kind: 'talk', opensAt: doors + 9 * hour, closesAt: doors + 11 * hour }),
  sessionFor({
    id: 'visit',
    kind: 'visit',
    eligible: { roles: null, communities: null, groups: ['Purun'], categories: null },
  }),
]

const visit = (sessionId: string, at: number) => ({ sessionId, at, day: eventDay(at, zone), deskId: `desk-${at % 3}` })
const person = (change: Partial<PersonCounted> = {}): PersonCounted => ({
  role: 'participant',
  community: 'GenRe',
  group: 'Purun',
  category: '',
  sex: 'P',
  isMinor: false,
  standing: 'registered',
  isWalkIn: false,
  needsHelp: false,
  isRepresented: false,
  visits: [],
  ...change,
})

function recapOf(people: readonly PersonCounted[], day: string | null = '2019-06-24'): PeopleRecap {
  const tally = tallyRecap({ zone, startsOn: '2019-06-24', sessions, day })
  for (const one of people) tally.add(one)
  return tally.finish()
}

const anybody = fc.record({
  role: fc.constantFrom('participant', 'guest', 'committee'),
  community: fc.constantFrom('', 'GenRe', 'Pramuka', 'Blogger'),
  group: fc.constantFrom('', 'Purun', 'Sasirangan'),
  category: fc.constant(''),
  sex: fc.constantFrom('L', 'P', ''),
  isMinor: fc.boolean(),
  standing: fc.constantFrom('registered', 'cancelled', 'blocked', 'awaiting-approval'),
  isWalkIn: fc.boolean(),
  needsHelp: fc.boolean(),
  isRepresented: fc.boolean(),
  visits: fc.array(
    fc
      .tuple(fc.constantFrom('reg', 'talk', 'visit'), fc.integer({ min: -30, max: 40 }))
      .map(([sessionId, quarters]) => visit(sessionId, doors + quarters * 47 * 60_000)),
    { maxLength: 4 },
  ),
}) as fc.Arbitrary<PersonCounted>

const dayOrAll = fc.constantFrom(null, '2019-06-23', '2019-06-24')
const sum = (parts: readonly Part[], figure: keyof Part) => parts.reduce((total, part) => total + part[figure], 0)

it('balances whatever happened: every total is the sum of its parts, in every breakdown', () => {
  fc.assert(
    fc.property(fc.array(anybody, { maxLength: 40 }), dayOrAll, (people, day) => {
      const recap = recapOf(people, day)
      const { totals, timeline } = recap
      const came = people.filter(({ visits }) => visits.some((one) => day === null || one.day === day))
      expect(totals.present).toBe(came.length)
      for (const part of [totals, ...partitionsOf(recap).flatMap(([, parts]) => parts)]) {
        expect(part.listed + part.walkIns).toBe(part.present)
        expect(part.men + part.women + part.sexUnknown).toBe(part.present)
        expect(part.listed + part.absent).toBe(part.registered)
      }
      for (const [of, parts] of partitionsOf(recap)) {
        if (of === 'session') continue
        for (const figure of ['registered', 'listed', 'absent', 'walkIns', 'present', 'men', 'women'] as const)
          expect(sum(parts, figure)).toBe(totals[figure])
      }
      expect(timeline.stretches.reduce((total, { count }) => total + count, 0)).toBe(totals.present)
      expect(timeline.desks.reduce((total, { count }) => total + count, 0)).toBe(totals.present)
    }),
    { numRuns: 150 },
  )
})

it('puts who came at 04.00 in Banjarbaru on the day of the event, whatever UTC says', () => {
  const recap = recapOf([person({ visits: [visit('reg', doors)] })])
  expect(recap.totals.present).toBe(1)
  expect(recap.days).toEqual(['2019-06-24'])
  expect(recap.timeline).toMatchObject({ by: 'quarter', firstAt: doors, peak: { at: doors, count: 1 } })
})

it('counts as registered whom a supervisor let in although the registration was cancelled, and nobody else cancelled', () => {
  const cancelled = person({ standing: 'cancelled' })
  const { totals } = recapOf([cancelled, { ...cancelled, visits: [visit('reg', doors)] }])
  expect(totals).toMatchObject({ registered: 1, listed: 1, absent: 0, present: 1 })
  expect(totals.notCounted).toEqual({ cancelled: 1, blocked: 0, awaiting: 0 })
})

it('counts as late who came after the first talk had opened, and tells who was never at the registration', () => {
  const recap = recapOf([
    person({ visits: [visit('reg', doors)] }),
    person({ visits: [visit('talk', doors + 10 * hour)] }),
  ])
  expect(recap.late).toEqual({ sessionId: 'talk', openedAt: doors + 9 * hour, count: 1 })
  expect(recap.totals.withoutArrival).toBe(1)
})

it('expects at a session whom it is for, and whoever was in it', () => {
  const recap = recapOf([
    person({ group: 'Purun' }),
    person({ group: 'Sasirangan' }),
    person({ group: 'Sasirangan', visits: [visit('visit', doors)] }),
  ])
  expect(recap.bySession.find(({ key }) => key === 'visit')).toMatchObject({ registered: 2, present: 1 })
})

it('shows days instead of quarters of an hour where many days are looked at', () => {
  const day = 24 * hour
  const { timeline } = recapOf(
    [0, 0, 1, 2].map((days) => person({ visits: [visit('reg', doors + days * day)] })),
    null,
  )
  expect(timeline.by).toBe('day')
  expect(timeline.stretches.map(({ count }) => count)).toEqual([2, 1, 1])
})

it('hides small figures so that none can be worked out from a sum', () => {
  fc.assert(
    fc.property(fc.array(anybody, { maxLength: 60 }), (people) => {
      const recap = recapOf(people)
      const mayRead = hideSmall(recap)
      const rows = partitionsOf(recap).flatMap(([of, parts]) => parts.map((part) => ({ of, part })))
      for (const { of, part } of rows) {
        for (const figure of ['registered', 'present', 'men', 'women', 'walkIns'] as const)
          if (part[figure] > 0 && part[figure] < 5) expect(mayRead(of, part.key, figure)).toBe(false)
        const inRow = (['present', 'men', 'women', 'sexUnknown'] as const).filter(
          (figure) => !mayRead(of, part.key, figure),
        )
        expect(inRow.length).not.toBe(1)
      }
      for (const [of, parts] of partitionsOf(recap)) {
        if (of === 'session') continue
        for (const figure of ['registered', 'present', 'women'] as const) {
          const hidden = parts.filter(({ key }) => !mayRead(of, key, figure))
          const isTotalRead = mayRead('total', '', figure)
          // One alone among parts that are not nought would be what is missing to the total.
          if (isTotalRead && hidden.length === 1) expect(parts.filter((part) => part[figure] > 0)).toEqual([])
        }
      }
    }),
    { numRuns: 100 },
  )
})
