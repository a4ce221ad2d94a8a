import { z } from 'zod'
import { roleSchema } from '../participants/participant.ts'
import type { BadgeField } from './badge-field.ts'

/** Lengths are whole micrometres: what printers take, and small enough that nothing is rounded. */
const length = z.number().int().min(0).max(1_000_000)
const colour = z.string().regex(/^#[0-9a-f]{6}$/i)

/** Labels of a sheet of paper, filled row by row. */
export const sheetSchema = z.object({
  paperWidth: length,
  paperHeight: length,
  columns: z.number().int().min(1).max(10),
  rows: z.number().int().min(1).max(30),
  left: length,
  top: length,
  gapX: length,
  gapY: length,
})

/** What is printed on. `bleed` lies outside the width and height, `safe` inside: nothing that is read stands beyond it. */
export const badgeMediaSchema = z.object({
  width: length.min(20_000),
  height: length.min(15_000),
  bleed: length.max(10_000),
  safe: length.max(20_000),
  sheet: sheetSchema.nullable(),
})
export type BadgeMedia = z.infer<typeof badgeMediaSchema>

/** When something stands on a badge; null is always. */
const conditionSchema = z.object({
  roles: z.array(roleSchema).nullable(),
  groups: z.array(z.string().max(100)).nullable(),
})
export type BadgeCondition = z.infer<typeof conditionSchema>

const place = {
  id: z.string().min(1).max(40),
  x: z.number().int().min(-20_000).max(1_000_000),
  y: z.number().int().min(-20_000).max(1_000_000),
  width: length,
  height: length,
  when: conditionSchema.nullable(),
  /** Degrees clockwise, around the middle; the place is that of the turned element, as it is seen. */
  turn: z.union([z.literal(0), z.literal(90), z.literal(180), z.literal(270)]).optional(),
  /** Stays where it is under a hand that slips. */
  isLocked: z.boolean().optional(),
}

export const badgeElementSchema = z.discriminatedUnion('kind', [
  /** Fields stand in braces: `{name}`; one that does not exist is refused. Shrinks from `most` to `least` points until it fits in at most `lines` lines; titles go last, where it may drop them. */
  z.object({
    ...place,
    kind: z.literal('text'),
    text: z.string().max(600),
    most: z.number().min(4).max(200),
    least: z.number().min(4).max(200),
    lines: z.number().int().min(1).max(20),
    align: z.enum(['left', 'center', 'right']),
    upright: z.enum(['top', 'middle', 'bottom']),
    weight: z.enum(['regular', 'bold', 'extra-bold']),
    /** `role` takes the design's colour for the person's role. */
    colour: z.union([colour, z.literal('role')]),
    mayDropTitles: z.boolean(),
  }),
  /** The person's code, with its letters underneath. */
  z.object({ ...place, kind: z.literal('qr'), hasLetters: z.boolean() }),
  z.object({
    ...place,
    kind: z.literal('image'),
    /** PNG, JPEG or WebP as a data URL; nothing is fetched from anywhere. */
    source: z
      .string()
      .max(400_000)
      .regex(/^data:image\/(?:png|jpeg|webp);base64,[\w+/]+=*$/),
    alt: z.string().max(120),
  }),
  z.object({
    ...place,
    kind: z.literal('shape'),
    shape: z.enum(['rectangle', 'ellipse', 'waves']),
    /** `role` takes the design's colour for the person's role. */
    fill: z.union([colour, z.literal('role'), z.literal('none')]),
    stroke: z.union([colour, z.literal('none')]),
    strokeWidth: length.max(5_000),
    radius: length.max(100_000),
  }),
])
export type BadgeElement = z.infer<typeof badgeElementSchema>

/** A badge as data: synced from headquarters, and carried as a file. */
export const badgeDesignSchema = z.object({
  format: z.literal('gapura-badge'),
  version: z.literal(1),
  id: z.string().min(1).max(64),
  name: z.string().min(1).max(80),
  media: badgeMediaSchema,
  roleColours: z.record(roleSchema, colour),
  /** Who gets this design when several are there; null is everybody. The first that fits is taken. */
  roles: z.array(roleSchema).nullable(),
  front: z.array(badgeElementSchema).max(60),
  /** Empty for a badge that is printed on one side. */
  back: z.array(badgeElementSchema).max(60),
})
export type BadgeDesign = z.infer<typeof badgeDesignSchema>

/**
 * A design of a newer version, as it came: this version cannot draw it, but keeps it and says so. Without this an event
 * that has one could not be opened at all.
 */
const newerDesignSchema = z.looseObject({
  format: z.literal('gapura-badge'),
  version: z.number().int().min(2),
  id: badgeDesignSchema.shape.id,
  name: badgeDesignSchema.shape.name,
})

/** A design as an event keeps it. */
export const keptDesignSchema = z.union([badgeDesignSchema, newerDesignSchema])
export type KeptDesign = z.infer<typeof keptDesignSchema>

/** What of a person and an event a badge can show. `code` is the code as it is scanned. */
export type BadgeSubject = Record<BadgeField, string> & { roleKey: z.infer<typeof roleSchema>; groupName: string }
