import { z } from 'zod'
import { viaSchema } from '../check-in/attempt.ts'
import { settingsChangeSchema } from '../device/settings.ts'
import { roleSchema } from '../participants/participant.ts'
import { conflictDecisionSchema, conflictReasonSchema, undoReasonSchema } from '../records/record.ts'
import { needSchema } from '../sessions/session.ts'
import { badgeInputs } from './badges.ts'
import { badgeDesignInputs } from './badge-designs.ts'
import { correctionInputs } from './corrections.ts'
import { deskProfileInputs } from './desk-profiles.ts'
import { groupInputs } from './groups.ts'
import { importInputs } from './import.ts'
import { itemInputs } from './items.ts'
import { codeInputs } from './codes.ts'
import { sessionInputs } from './sessions.ts'
import { officerInputs } from './officers.ts'
import { questionInputs } from './questions.ts'
import { paperInputs } from './papers.ts'
import { personalDataInputs } from './personal-data.ts'
import { reportInputs } from './reports.ts'
import { selfServiceInputs } from './self-service.ts'
import { walkInInputs } from './walk-ins.ts'

const idSchema = z.string().min(1).max(64)

/** A scanned text may be anything; 16 KB is read and judged, more is cut by the scanner side before it gets here. */
const scannedText = z.string().max(16_384)

/** What may be asked of the engine: one schema per channel, parsed before anything else happens. */
export const kioskInputs = {
  'app:state': z.null(),
  'app:status': z.null(),
  'first-run:open-demo': z.null(),
  'first-run:import-list': z.object({
    path: z.string().min(1).max(4096),
    event: z.object({
      name: z.string().trim().min(1).max(160),
      city: z.string().trim().max(80),
      zone: z.enum(['Asia/Jakarta', 'Asia/Makassar', 'Asia/Jayapura']),
      startsOn: z.iso.date(),
    }),
  }),
  'first-run:cancel-import': z.null(),
  'first-run:restore-backup': z.object({ backupId: z.string().regex(/^[\w.-]{1,120}$/) }),
  'first-run:reopen-event': z.object({ eventId: idSchema }),
  'first-run:close-event': z.null(),
  'check-in:scan': z.object({
    text: scannedText,
    /** The same keys read another way (US places instead of the layout), tried when the first reading is unknown. */
    otherReading: scannedText.nullable(),
    via: viaSchema,
    sessionId: idSchema,
    direction: z.enum(['entry', 'exit']),
  }),
  'check-in:admit-person': z.object({
    participantId: idSchema,
    sessionId: idSchema,
    direction: z.enum(['entry', 'exit']),
  }),
  'check-in:provide': z.object({ participantId: idSchema, sessionId: idSchema, need: needSchema }),
  'check-in:last-undoable': z.null(),
  'check-in:undo': z.object({ recordId: z.uuidv7(), reason: undoReasonSchema }),
  'check-in:recent': z.object({ sessionId: idSchema, limit: z.number().int().min(1).max(50) }),
  'check-in:arrivals': z.object({ sessionId: idSchema, minutes: z.number().int().min(5).max(720) }),
  'participants:search': z.object({
    query: z.string().max(200),
    sessionId: idSchema,
    limit: z.number().int().min(1).max(50),
  }),
  'participants:page': z.object({
    sessionId: idSchema,
    query: z.string().max(200),
    role: roleSchema.nullable(),
    community: z.string().max(100).nullable(),
    group: z.string().max(100).nullable(),
    state: z.enum(['in', 'not-in', 'not-registered', 'walk-in', 'maybe-double']).nullable(),
    offset: z.number().int().min(0),
    limit: z.number().int().min(1).max(200),
  }),
  'participants:facets': z.null(),
  'participants:history': z.object({ participantId: idSchema }),
  'sessions:list': z.null(),
  /** Self-service is turned on and left with a PIN. */
  'device:change-settings': settingsChangeSchema.omit({ isSelfService: true }),
  'device:set-rehearsal-clock': z.object({ at: z.number().int() }),
  'sync:status': z.null(),
  'sync:now': z.null(),
  'sync:enrol': z.object({ address: z.string().max(300), pairingCode: z.string().max(40) }),
  'sync:cancel-download': z.null(),
  'sync:refused': z.null(),
  'sync:conflicts': z.null(),
  'sync:decide-conflict': z.object({
    participantId: idSchema,
    sessionId: idSchema,
    /** The admissions that were on the screen: when one has come since, it has to be looked at again. */
    admissions: z.array(z.uuidv7()).min(2).max(500),
    decision: conflictDecisionSchema,
    reason: z.string().trim().pipe(conflictReasonSchema),
  }),
  'sync:proof': z.null(),
  'sync:disconnect': z.null(),
  ...officerInputs,
  ...walkInInputs,
  ...correctionInputs,
  ...sessionInputs,
  ...groupInputs,
  ...importInputs,
  ...itemInputs,
  ...questionInputs,
  ...selfServiceInputs,
  ...badgeInputs,
  ...deskProfileInputs,
  ...badgeDesignInputs,
  ...reportInputs,
  ...codeInputs,
  ...personalDataInputs,
  ...paperInputs,
} satisfies Record<string, z.ZodType>

export type KioskChannel = keyof typeof kioskInputs
export type KioskInput<C extends KioskChannel> = z.infer<(typeof kioskInputs)[C]>
