import { deviceReportSchema } from '#shared/sync/protocol.ts'
import { z } from 'zod'
import { eventParamsSchema } from './events.ts'
import { reasonSchema } from './participants.ts'

export const deviceParamsSchema = eventParamsSchema.extend({ deviceId: z.string().max(64) })

export const deviceSchema = z.object({
  id: z.string(),
  /** The laptop's own name, and the desk it was enrolled for. */
  name: z.string(),
  deskName: z.string(),
  enrolledAt: z.number(),
  revokedAt: z.number().nullable(),
  lastContactAt: z.number(),
  /** What it said of itself at the last contact; null before the first. */
  report: deviceReportSchema.nullable(),
  /** Records here, and refused here. */
  records: z.number(),
  refusedHere: z.number(),
  /** More than one: its disk was copied, and both copies went on. */
  chains: z.number(),
  /** 0 has every change of the event; null has taken in nothing yet; else milliseconds since the last change it has. */
  dataAgeMs: z.number().nullable(),
})
export type Device = z.infer<typeof deviceSchema>
/** `serverTime`: to tell how long ago a contact was, whatever the browser's clock says. */
export const devicesAnswerSchema = z.object({ devices: z.array(deviceSchema), serverTime: z.number() })

export const troublesAnswerSchema = z.object({
  /** Newest first, at most 200. */
  troubles: z.array(
    z.object({
      id: z.string(),
      at: z.number(),
      code: z.string(),
      detail: z.string(),
      deviceId: z.string().nullable(),
      deviceName: z.string(),
    }),
  ),
})

export const createPairingSchema = z.object({ deskName: z.string().trim().min(1).max(40) })
export const pairingSchema = z.object({
  /** As people read it out: ABCD-EFGH. */
  code: z.string(),
  /** What the QR holds. */
  qrText: z.string(),
  expiresAt: z.number(),
})
export const revokeDeviceSchema = z.object({ reason: reasonSchema })
