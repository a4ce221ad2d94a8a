import { z } from 'zod'
import { deskSetupSchema } from '../event/desk-setup.ts'
import { eventSchema, otherEventSchema } from '../event/event.ts'
import { participantSchema } from '../participants/participant.ts'
import { sessionSchema } from '../sessions/session.ts'
import { packedRecordsSchema } from './pack-records.ts'
import { pairingCodeSchema } from './pairing-code-schema.ts'

/** Laptop and headquarters speak the same version or say so before anything is sent. */
export const protocolVersion = 1

export const syncPaths = {
  enrol: '/api/sync/v1/enrol',
  push: '/api/sync/v1/records',
  pull: '/api/sync/v1/changes',
  wake: '/api/sync/v1/wake',
  proof: '/api/sync/v1/proof',
} as const

/** Most records of one batch, and bytes of one request before and after decompression. */
export const syncLimits = { recordsABatch: 1_000, bytesARequest: 4 * 1024 * 1024, bytesUnpacked: 32 * 1024 * 1024 }

const uuid = z.uuidv7()
const hash = z.string().regex(/^[0-9a-f]{64}$/)
const milliseconds = z.number().int()
/** A chain's place: the sequence of its last record and that record's hash; 0 and zeros before the first. */
export const chainHeadSchema = z.object({ deviceSequence: z.number().int().min(0), hash })
const namesSchema = z.record(z.string().max(64), z.string().max(80))

/** Why a whole request changed nothing. Sent with a status that is not 200. */
export const syncErrorCodes = [
  'request-malformed',
  'request-too-large',
  'protocol-mismatch',
  'pairing-unknown',
  'pairing-expired',
  'pairing-used',
  'device-taken',
  'token-unknown',
  'device-revoked',
  'too-many-requests',
  'server-error',
  'server-busy',
] as const
export const syncErrorSchema = z.object({ code: z.enum(syncErrorCodes), serverTime: milliseconds })
export type SyncErrorCode = (typeof syncErrorCodes)[number]

/** Why one record was not stored among the event's. It stays on the laptop, in the tray, with this reason. */
export const recordRefusals = ['record-unreadable', 'record-other-event', 'record-id-taken', 'record-differs'] as const
export type RecordRefusal = (typeof recordRefusals)[number]

export const enrolSchema = z.object({
  protocol: z.number().int(),
  pairingCode: pairingCodeSchema,
  /** The laptop's own id and key: made there, the private half never leaves it. Ed25519, raw, base64url. */
  deviceId: uuid,
  publicKey: z.string().regex(/^[\w-]{43}$/),
  deviceName: z.string().trim().min(1).max(60),
  appVersion: z.string().max(30),
})

export const setupSchema = z.object({
  event: eventSchema,
  sessions: z.array(sessionSchema),
  otherEvents: z.array(otherEventSchema),
  deskSetup: deskSetupSchema.prefault({}),
})
export type EventSetup = z.infer<typeof setupSchema>

export const enrolledSchema = z.object({
  /** Bearer token of every later request; headquarters keeps only its SHA-256. */
  token: z.string().min(40).max(100),
  deskName: z.string().min(1).max(40),
  setup: setupSchema,
  participants: z.number().int().min(0),
  serverTime: milliseconds,
})

/** What the laptop says of itself: for the health board at headquarters. */
export const deviceReportSchema = z.object({
  appVersion: z.string().max(30),
  unsent: z.number().int().min(0),
  refused: z.number().int().min(0),
  clockOffsetMs: milliseconds.nullable(),
  /** The last change of the event that this laptop has taken in. */
  cursor: z.number().int().min(0),
  deskName: z.string().max(40),
  officerName: z.string().max(60),
  /** Null until badges are printed at this desk. */
  printer: z.string().max(60).nullable(),
})
export type DeviceReport = z.infer<typeof deviceReportSchema>

/**
 * A batch of one device's records in order of their sequence. Their hashes are not sent: headquarters works them out
 * from `from` on and holds the end against `head`, which the device has signed. An empty batch is a sign of life:
 * its `from` is the end of the chain, and an end that headquarters does not have is a sequence gap like any other.
 */
export const pushSchema = z.object({
  protocol: z.number().int(),
  from: chainHeadSchema,
  records: packedRecordsSchema,
  head: chainHeadSchema,
  /** Ed25519 over `signedHeadText`, base64url. */
  signature: z.string().regex(/^[\w-]{86}$/),
  names: z.object({ desks: namesSchema, officers: namesSchema }),
  report: deviceReportSchema,
})
export type PushBatch = z.infer<typeof pushSchema>

export const pushAnswerSchema = z.discriminatedUnion('kind', [
  /**
   * Every record of the batch is either refused by name, or stored now or before. `head` is the end of the batch: up to
   * there the laptop's own chain is at headquarters.
   */
  z.object({
    kind: z.literal('taken'),
    head: chainHeadSchema,
    stored: z.number().int().min(0),
    known: z.number().int().min(0),
    refused: z.array(z.object({ id: uuid, deviceSequence: z.number().int(), code: z.enum(recordRefusals) })),
    version: z.number().int(),
    serverTime: milliseconds,
  }),
  /** Nothing was stored: what comes before the batch is not here. The laptop sends again from one of these heads. */
  z.object({ kind: z.literal('sequence-gap'), heads: z.array(chainHeadSchema), serverTime: milliseconds }),
  /** Nothing was stored: the records do not add up to the signed head. */
  z.object({ kind: z.literal('chain-broken'), heads: z.array(chainHeadSchema), serverTime: milliseconds }),
])
export type PushAnswer = z.infer<typeof pushAnswerSchema>

export const pullQuerySchema = z.object({
  protocol: z.coerce.number().int(),
  after: z.coerce.number().int().min(0),
  limit: z.coerce.number().int().min(1).max(10_000).default(5_000),
})

export const pulledRecordsSchema = z.array(
  z.object({ records: packedRecordsSchema, hashes: z.array(z.object({ previousHash: hash, hash })) }),
)

/** One page of what changed after a version, in order. The cursor moves to `upTo` with the page's own transaction. */
export const pullAnswerSchema = z.object({
  upTo: z.number().int().min(0),
  isLast: z.boolean(),
  /** The laptop has been further than headquarters is: it was restored from a backup. Start again from 0. */
  isAhead: z.boolean(),
  /** Participants of the whole event: for the progress of a first download. */
  total: z.number().int().min(0),
  setup: setupSchema.nullable(),
  names: z.object({ desks: namesSchema, officers: namesSchema }),
  participants: z.array(participantSchema),
  /** Other devices' records, one entry for each run of a chain; a device with a copied disk also gets its other branch. */
  records: pulledRecordsSchema,
  /** Null when the page was kept ready for several laptops: the time at which it was made says nothing. */
  serverTime: milliseconds.nullable(),
})
export type PullAnswer = z.infer<typeof pullAnswerSchema>

/** What headquarters has of one device and of the event: held against the laptop's own when a day is closed. */
export const proofAnswerSchema = z.object({
  heads: z.array(chainHeadSchema),
  records: z.number().int().min(0),
  sessions: z.array(z.object({ sessionId: z.string(), arrived: z.number().int(), inside: z.number().int() })),
  version: z.number().int(),
  serverTime: milliseconds,
})
export type ProofAnswer = z.infer<typeof proofAnswerSchema>

/** What a device signs: event, device and the chain's end, so that no head can be passed off as another's. */
export function signedHeadText(eventId: string, deviceId: string, head: z.infer<typeof chainHeadSchema>): string {
  return JSON.stringify(['gapura-head-1', eventId, deviceId, head.deviceSequence, head.hash])
}
