import { z } from 'zod'
import { printWaySchema } from '../badges/print-way.ts'

const cameraFields = {
  isOn: z.boolean(),
  /** The browser's id of the chosen camera; empty lets the system choose. */
  deviceId: z.string().max(200),
  isMirrored: z.boolean(),
}

const scannerFields = {
  /** Which reading of the keys is right, as the test scan found it: the layout's letters, or the keys' US places. */
  reading: z.enum(['as-typed', 'us-keys']),
  /** UTC milliseconds of the last test scan that was read rightly; null when never tested. */
  testedAt: z.number().nullable(),
}

const badgeFields = {
  /** Where badges of this desk go; null until somebody has chosen. */
  way: printWaySchema.nullable(),
  /** Whether whoever arrives gets a badge without anybody asking for it. */
  isAutomatic: z.boolean(),
}

const fields = {
  language: z.enum(['id', 'en']),
  theme: z.enum(['system', 'light', 'dark']),
  isSoundOn: z.boolean(),
  /** 0 to 1. */
  volume: z.number().min(0).max(1),
  deskName: z.string().trim().min(1).max(40),
  officerName: z.string().trim().max(60),
  /** The session that this desk was set to by hand; null follows the schedule. */
  heldSessionId: z.string().max(64).nullable(),
  /** The boat or bus that this desk fills; null for none. */
  vehicleId: z.string().max(64).nullable(),
  /** What the screen puts first. */
  deskProfile: z.enum(['general', 'groups', 'vip', 'help']),
  /** Minutes without a key or a touch after which the officer has to enter the PIN again; null is never. */
  lockAfterMinutes: z.number().int().min(1).max(240).nullable(),
  /** Whether codes are taken while nobody is signed in or the desk is locked. */
  isScanningAllowedWhileLocked: z.boolean(),
  /** Participants check themselves in; the window shows nothing else, and is left with a PIN only. */
  isSelfService: z.boolean(),
}

/** What one laptop is set to. Kept beside the event files, not in them: it outlives an event. */
export const settingsSchema = z.object({
  ...fields,
  camera: z.object(cameraFields),
  scanner: z.object(scannerFields),
  badges: z.object(badgeFields),
})
export type Settings = z.infer<typeof settingsSchema>

/** A laptop that nobody has set to anything. */
export const firstSettings: Settings = {
  language: 'id',
  theme: 'system',
  isSoundOn: true,
  volume: 0.8,
  deskName: 'Meja 1',
  officerName: '',
  heldSessionId: null,
  vehicleId: null,
  deskProfile: 'general',
  lockAfterMinutes: 15,
  isScanningAllowedWhileLocked: true,
  isSelfService: false,
  camera: { isOn: true, deviceId: '', isMirrored: true },
  scanner: { reading: 'as-typed', testedAt: null },
  badges: { way: null, isAutomatic: false },
}

/** Only what is to change: a field that is left out stays as it is. No defaults here, they would change the rest. */
export const settingsChangeSchema = z
  .object({
    ...fields,
    camera: z.object(cameraFields).partial(),
    scanner: z.object(scannerFields).partial(),
    badges: z.object(badgeFields).partial(),
  })
  .partial()
  .strict()
export type SettingsChange = z.infer<typeof settingsChangeSchema>

/** The settings with a change made to them. */
export function changedSettings(settings: Settings, { camera, scanner, badges, ...rest }: SettingsChange): Settings {
  return settingsSchema.parse({
    ...settings,
    ...rest,
    camera: { ...settings.camera, ...camera },
    scanner: { ...settings.scanner, ...scanner },
    badges: { ...settings.badges, ...badges },
  })
}
