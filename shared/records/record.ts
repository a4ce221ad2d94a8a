import { z } from 'zod'
import { badgePayloadSchema } from '../badges/badge-payload.ts'
import { viaSchema } from '../check-in/attempt.ts'
import { needSchema } from '../sessions/session.ts'
import { deskPayloads, entryFields } from './desk-payloads.ts'
import { refusedAsSchema } from './refused-as.ts'

export const undoReasonSchema = z.enum(['wrong-person', 'scanned-by-mistake', 'person-left', 'test-scan', 'other'])
export type UndoReason = z.infer<typeof undoReasonSchema>

/** What somebody found out about admissions that cannot all be right. Both stay, and the person counts once. */
export const conflictDecisionSchema = z.enum(['same-person', 'other-person', 'scan-mistake'])
export type ConflictDecision = z.infer<typeof conflictDecisionSchema>
export const conflictReasonSchema = z.string().min(1).max(200)

/** What happened. The code's text is kept for refusals only: it is what support needs to find a wrong ticket. */
export const recordPayloadSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('admission'), via: viaSchema, isReEntry: z.boolean(), ...entryFields }),
  z.object({ kind: z.literal('exit'), via: viaSchema }),
  z.object({ kind: z.literal('refusal'), via: viaSchema, reason: refusedAsSchema, code: z.string().max(512) }),
  z.object({ kind: z.literal('reversal'), reverses: z.uuidv7(), reason: undoReasonSchema }),
  z.object({ kind: z.literal('consent'), need: needSchema }),
  z.object({
    kind: z.literal('conflict-decision'),
    decision: conflictDecisionSchema,
    /** Ids of all the admissions that it is about. One more admission later asks for another decision. */
    admissions: z.array(z.uuidv7()).min(2).max(500),
    reason: conflictReasonSchema,
  }),
  ...deskPayloads,
  badgePayloadSchema,
])
export type RecordPayload = z.infer<typeof recordPayloadSchema>
export type RecordKind = RecordPayload['kind']
type EntryPayload = Extract<RecordPayload, { kind: 'admission' | 'override' }>

/** Whether somebody came in by this: by the rule, or because a supervisor let them. */
export function isEntry(payload: RecordPayload): payload is EntryPayload {
  return payload.kind === 'admission' || payload.kind === 'override'
}

/**
 * One appended fact. Nothing here is ever edited; a later record may speak about an earlier one. Only an erasure takes
 * out what names a person, and says so.
 */
export type GapuraRecord = {
  /** UUIDv7, the idempotency key. */
  id: string
  deviceId: string
  /** 1, 2, 3 … per device, without gaps. */
  deviceSequence: number
  /** SHA-256 in hex of the device's record before this one; 64 zeros for the first. */
  previousHash: string
  hash: string
  eventId: string
  sessionId: string | null
  participantId: string | null
  officerId: string
  deskId: string
  /** The door's time, UTC milliseconds; never replaced. */
  scannedAt: number
  /** Against headquarters at the last sync; null when never measured. */
  clockOffsetMs: number | null
  payload: RecordPayload
  /** The record by which the person was erased: from then on the payload is what was left, and the hash is of the whole. */
  erasedBy?: string
}

export const noHash = '0'.repeat(64)
