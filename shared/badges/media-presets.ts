import type { BadgeMedia } from './badge-design.ts'

/** What badges are usually printed on here; sizes in µm. Rolls are as long as their label. */
export const mediaPresets = {
  'cr80-portrait': media(54_000, 86_000),
  'cr80-landscape': media(86_000, 54_000),
  'tag-74x105': media(74_000, 105_000),
  'card-90x53': media(90_000, 53_000),
  'roll-62': media(62_000, 90_000),
  'roll-80': media(72_000, 100_000),
  'label-100x75': media(100_000, 75_000),
  a6: media(105_000, 148_000),
  /** A sheet of A4 on its side, cut into eight tags without waste. */
  'sheet-8': {
    ...media(74_000, 105_000, 0),
    sheet: grid({ paper: [297_000, 210_000], columns: 4, rows: 2, left: 500, top: 0 }),
  },
  'sheet-10': {
    ...media(90_000, 53_000, 0),
    sheet: grid({ paper: [210_000, 297_000], columns: 2, rows: 5, left: 15_000, top: 16_000 }),
  },
} satisfies Record<string, BadgeMedia>
export type MediaPreset = keyof typeof mediaPresets

function media(width: number, height: number, bleed = 0): BadgeMedia {
  return { width, height, bleed, safe: 3_000, sheet: null }
}

type Grid = { paper: readonly [number, number]; columns: number; rows: number; left: number; top: number }

function grid({ paper: [paperWidth, paperHeight], ...rest }: Grid): NonNullable<BadgeMedia['sheet']> {
  return { paperWidth, paperHeight, ...rest, gapX: 0, gapY: 0 }
}
