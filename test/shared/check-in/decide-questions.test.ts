import { decideCheckIn } from '#shared/check-in/decide-check-in.ts'
import type { Facts } from '#shared/check-in/facts.ts'
import type { Need } from '#shared/sessions/session.ts'
import { expect, it } from 'vitest'
import { doorsOpen, sessionFor } from '../../electron/engine/open-test-event.ts'
import { factsFor } from './facts-for.ts'

function decide(needs: Need[], known: Partial<Pick<Facts, 'unanswered' | 'provided' | 'attendance'>>) {
  return decideCheckIn(
    { sessionId: 'reg', direction: 'entry', via: 'camera', scannedAt: doorsOpen },
    factsFor({ session: sessionFor({ needs }), ...known }),
  )
}

it.each([
  [
    'names the questions that have to be answered first',
    ['required-answer'],
    { unanswered: ['menu', 'kaos'] },
    { kind: 'needs', what: 'required-answer', questions: ['menu', 'kaos'] },
  ],
  [
    'asks a question that was added since everything was answered',
    ['required-answer'],
    { unanswered: ['menu'], provided: ['required-answer'] },
    { kind: 'needs', questions: ['menu'] },
  ],
  [
    'asks nothing of who has answered everything',
    ['required-answer'],
    { provided: ['required-answer'] },
    { kind: 'admitted' },
  ],
  ['asks no question at a session that does not ask', [], { unanswered: ['menu'] }, { kind: 'admitted' }],
  [
    'names no question where something else is needed first',
    ['consent', 'required-answer'],
    { unanswered: ['menu'] },
    { kind: 'needs', what: 'consent', questions: [] },
  ],
  [
    'goes on to the questions once that is there',
    ['consent', 'required-answer'],
    { unanswered: ['menu'], provided: ['consent'] },
    { kind: 'needs', what: 'required-answer', questions: ['menu'] },
  ],
] as const satisfies [string, readonly Need[], object, object][])('%s', (_, needs, known, verdict) => {
  expect(decide([...needs], known)).toMatchObject(verdict)
})
