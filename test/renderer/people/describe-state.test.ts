import { describe, expect, it } from 'vitest'
import type { PersonRow } from '#shared/contract/outputs.ts'
import { describeState } from '../../../renderer/people/describe-state.ts'

const person: PersonRow = {
  participantId: 'p1',
  name: 'Nurhikmah',
  community: 'GenRe',
  group: 'Purun',
  role: 'participant',
  phoneMasked: '',
  standing: 'registered',
  isWalkIn: false,
  representedBy: '',
  isIn: false,
  enteredAt: null,
}

describe('where a person stands', () => {
  it('is not yet here before the first entry', () => {
    expect(describeState(person)).toEqual({ kind: 'notIn' })
  })

  it('is in since the last entry', () => {
    expect(describeState({ ...person, isIn: true, enteredAt: 5 })).toEqual({ kind: 'in', since: 5 })
  })

  it('has left after an exit', () => {
    expect(describeState({ ...person, enteredAt: 5 })).toEqual({ kind: 'out' })
  })

  it('is cancelled, on hold or awaiting approval before anything is said of the door', () => {
    for (const standing of ['cancelled', 'blocked', 'awaiting-approval'] as const) {
      expect(describeState({ ...person, standing })).toEqual({ kind: standing })
    }
  })

  it('is in, even when the registration was cancelled afterwards: the room has to be left first', () => {
    expect(describeState({ ...person, standing: 'cancelled', isIn: true, enteredAt: 5 }).kind).toBe('in')
  })
})
