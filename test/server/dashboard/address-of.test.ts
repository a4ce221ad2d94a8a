import { expect, it } from 'vitest'
import { addressOf } from '../../../server/dashboard/headquarters/ask.ts'

it('fills the blanks of a route, and leaves out of its query what was not given', () => {
  const input = {
    params: { eventId: 'acara/1', participantId: 'p 2' },
    query: { text: 'nur & rizky', role: undefined, limit: 50 },
  }
  expect(addressOf('GET /events/:eventId/participants/:participantId', input)).toBe(
    '/api/dashboard/events/acara%2F1/participants/p%202?text=nur+%26+rizky&limit=50',
  )
  expect(addressOf('GET /session')).toBe('/api/dashboard/session')
})
