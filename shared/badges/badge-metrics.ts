import type { BadgeElement } from './badge-design.ts'

export type BadgeWeight = Extract<BadgeElement, { kind: 'text' }>['weight']
export type BadgeFont = { sizePt: number; weight: BadgeWeight }

/** The width of a line of text in µm, as the process that draws it will set it. */
export type MeasureText = (text: string, font: BadgeFont) => number

export const weightNumbers: Record<BadgeWeight, number> = { regular: 400, bold: 700, 'extra-bold': 800 }

/** Micrometres of a point: a 72nd of an inch. */
export const pointUm = 25_400 / 72

/**
 * Of the size of the letters, how far a line reaches over and under its base line, with room for accents and for Arabic
 * script. The middle of capitals is then the middle of the line.
 */
export const ascent = 0.95
export const descent = 0.25
export const lineHeight = ascent + descent

/** The fonts that the app brings, in the order in which letters are looked for. */
export const badgeFontFamily = "'Plus Jakarta Sans', 'Noto Sans Arabic', 'Noto Emoji Variable', sans-serif"
export const badgeCodeFontFamily = "'JetBrains Mono', monospace"

/** Every letter of the code font is this wide, of its size. */
export const codeAdvance = 0.6
