import type { RecordPayload } from '#shared/records/record.ts'
import type { Happened } from './simulated-laptop.ts'

/** Somebody who was not on the list, as a desk registers them. */
export function walkInOf(participantId: string, code: string, person: Partial<WalkIn['person']> = {}): Happened {
  const payload: WalkIn = {
    kind: 'walk-in',
    person: {
      name: 'Siti Rahmah',
      community: 'GenRe',
      group: '',
      role: 'participant',
      sex: 'P',
      phone: '+6281234567890',
      isMinor: false,
      hasPermission: false,
      ...person,
    },
    code,
  }
  return { participantId, sessionId: null, payload }
}
type WalkIn = Extract<RecordPayload, { kind: 'walk-in' }>

export function takenBack(record: { id: string; participantId: string | null; sessionId: string | null }): Happened {
  const { participantId, sessionId, id } = record
  return { participantId, sessionId, payload: { kind: 'reversal', reverses: id, reason: 'scanned-by-mistake' } }
}

export function mergeOf(participantId: string, into: string): Happened {
  return { participantId, sessionId: null, payload: { kind: 'merge', into } }
}
