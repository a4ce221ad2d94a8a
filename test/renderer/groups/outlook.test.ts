import { isTickable } from '../../../renderer/groups/outlook.ts'
import type { Verdict } from '#shared/check-in/verdict.ts'
import { expect, it } from 'vitest'

const person = {
  participantId: 'p',
  name: 'P',
  community: '',
  group: '',
  role: 'participant',
  isMinor: false,
  alert: '',
  representedBy: '',
} as const

it('lets be ticked who may come in or needs something first, not who is in or whom the list keeps out', () => {
  const table: [Verdict, boolean][] = [
    [{ kind: 'admitted', direction: 'entry', person, handOver: [], isReEntry: false, vehicle: null }, true],
    [{ kind: 'needs', what: 'parental-permission', questions: [], person }, true],
    [
      { kind: 'already-in', because: 'once', since: { at: 0, deskName: '', isThisDesk: true }, vehicle: null, person },
      false,
    ],
    [{ kind: 'refused', reason: 'blocked', person }, false],
    [{ kind: 'refused', reason: 'participant-cancelled', person }, false],
    [{ kind: 'refused', reason: 'session-closed', closedAt: 0, person }, true],
  ]
  for (const [outlook, expected] of table) expect(isTickable(outlook), outlook.kind).toBe(expected)
})
