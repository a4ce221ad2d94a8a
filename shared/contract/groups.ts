import { z } from 'zod'
import type { Verdict } from '../check-in/verdict.ts'
import { groupNameSchema, type GroupName } from '../groups/group-name.ts'
import type { Role } from '../participants/participant.ts'
import { undoReasonSchema } from '../records/record.ts'
import type { Answer } from './kiosk-api.ts'
import type { KioskInput } from './inputs.ts'
import type { SessionCounts } from './outputs.ts'

const idSchema = z.string().min(1).max(64)
/** People that one press may check in. */
export const largestPress = 500

export const groupInputs = {
  'groups:list': z.object({ sessionId: idSchema }),
  'groups:members': z.object({
    group: groupNameSchema,
    sessionId: idSchema,
    /** Part of a name; empty for everybody. */
    query: z.string().max(200),
  }),
  /** Nobody ticked is answered kindly, so it may be asked. */
  'groups:check-in': z.object({ sessionId: idSchema, participantIds: z.array(idSchema).max(largestPress) }),
  'groups:last-press': z.null(),
  'groups:undo-press': z.object({ recordIds: z.array(z.uuidv7()).min(1).max(largestPress), reason: undoReasonSchema }),
}

/** A group with how many are registered and how many of them have come. */
export type GroupRow = GroupName & {
  registered: number
  arrived: number
  /** Whoever's one code stands for it; empty for nobody. */
  leaders: string[]
}

/** One of a group, with what the rule would say of them now. Nothing is recorded by asking. */
export type GroupMember = {
  participantId: string
  name: string
  community: string
  role: Role
  phoneMasked: string
  isMinor: boolean
  isLeader: boolean
  outlook: Verdict
}

export type GroupMembers = { members: GroupMember[]; total: number }

/** Somebody whom the press did not let in, and why. */
export type KeptBack = { participantId: string; name: string; verdict: Exclude<Verdict, { kind: 'admitted' }> }

export type GroupPress = {
  /** Records of those who came in, which one undo takes back. */
  admitted: { participantId: string; name: string; recordId: string }[]
  keptBack: KeptBack[]
  /** What to hand over to all of them together. */
  handOver: { id: string; name: string; count: number }[]
  scannedAt: number
  counts: SessionCounts
}

/** The last press of this laptop that can still be taken back as a whole. */
export type LastPress = { recordIds: string[]; scannedAt: number; sessionName: string }

export type GroupOutputs = {
  'groups:list': GroupRow[]
  'groups:members': GroupMembers
  'groups:check-in': GroupPress
  'groups:last-press': LastPress | null
  'groups:undo-press': { undone: number; sessionId: string }
}

export type GroupApi = {
  listGroups: (input: KioskInput<'groups:list'>) => Answer<'groups:list'>
  groupMembers: (input: KioskInput<'groups:members'>) => Answer<'groups:members'>
  checkInGroup: (input: KioskInput<'groups:check-in'>) => Answer<'groups:check-in'>
  lastPress: () => Answer<'groups:last-press'>
  undoPress: (input: KioskInput<'groups:undo-press'>) => Answer<'groups:undo-press'>
}
