import { z } from 'zod'

/** What one laptop is set to. Kept beside the event files, not in them: it outlives an event. */
export const settingsSchema = z.object({
  language: z.enum(['id', 'en']).default('id'),
  theme: z.enum(['system', 'light', 'dark']).default('system'),
  isSoundOn: z.boolean().default(true),
  /** 0 to 1. */
  volume: z.number().min(0).max(1).default(0.8),
  deskName: z.string().trim().min(1).max(40).default('Meja 1'),
  officerName: z.string().trim().max(60).default(''),
  camera: z
    .object({
      isOn: z.boolean().default(true),
      /** The browser's id of the chosen camera; empty lets the system choose. */
      deviceId: z.string().max(200).default(''),
      isMirrored: z.boolean().default(true),
    })
    .prefault({}),
  scanner: z
    .object({
      /** Which reading of the keys is right, as the test scan found it: the layout's letters, or the keys' US places. */
      reading: z.enum(['as-typed', 'us-keys']).default('as-typed'),
      /** UTC milliseconds of the last test scan that was read rightly; null when never tested. */
      testedAt: z.number().nullable().default(null),
    })
    .prefault({}),
  /** The session that this desk was set to by hand; null follows the schedule. */
  heldSessionId: z.string().max(64).nullable().default(null),
})
export type Settings = z.infer<typeof settingsSchema>

export const settingsChangeSchema = settingsSchema
  .partial()
  .extend({
    camera: settingsSchema.shape.camera.unwrap().partial().optional(),
    scanner: settingsSchema.shape.scanner.unwrap().partial().optional(),
  })
  .strict()
export type SettingsChange = z.infer<typeof settingsChangeSchema>
