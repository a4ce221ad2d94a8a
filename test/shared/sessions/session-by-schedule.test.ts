import { sessionBySchedule } from '#shared/sessions/session-by-schedule.ts'
import { expect, it } from 'vitest'

const arrival = { id: 'arrival', opensAt: 100, closesAt: 200 }
const boat = { id: 'boat', opensAt: 150, closesAt: 300 }
const talk = { id: 'talk', opensAt: 400, closesAt: 500 }
const day = [talk, arrival, boat]

it.each([
  ['before the doors open, the first', 0, 'arrival'],
  ['at the opening, the one that opens', 100, 'arrival'],
  ['when two are open, the one that opened last', 160, 'boat'],
  ['when one has closed, the one still open', 250, 'boat'],
  ['between sessions, the next', 350, 'talk'],
  ['after the last, the last', 900, 'talk'],
])('%s', (_, now, id) => expect(sessionBySchedule(day, now)?.id).toBe(id))

it('takes one without times as always open, and none for an event without sessions', () => {
  expect(sessionBySchedule([{ id: 'all day', opensAt: null, closesAt: null }], 5)?.id).toBe('all day')
  expect(sessionBySchedule([], 5)).toBeNull()
})
