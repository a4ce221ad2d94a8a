import type { BadgeDesign, BadgeElement } from '#shared/badges/badge-design.ts'
import { type MediaPreset, mediaPresets } from '#shared/badges/media-presets.ts'
import { plainText } from './new-element.ts'

/** Of the looks' tokens and kin: dark enough for white letters on them. */
export const usualRoleColours: BadgeDesign['roleColours'] = {
  participant: '#7a1e3a',
  guest: '#6b4a00',
  speaker: '#1f4fa3',
  committee: '#0b6b4f',
  media: '#41464d',
}

/** Paper of label printers, which print black and nothing else. */
const blackMedia: ReadonlySet<MediaPreset> = new Set(['roll-62', 'roll-80', 'label-100x75'])
const blackRoleColours = Object.fromEntries(
  Object.keys(usualRoleColours).map((role) => [role, '#000000']),
) as BadgeDesign['roleColours']

/** A badge for a paper to begin with: the event, the name, where they belong, the code, and the role in a bar. */
export function starterDesign(preset: MediaPreset, { id, name }: { id: string; name: string }): BadgeDesign {
  const media = mediaPresets[preset]
  const isBlack = blackMedia.has(preset)
  return {
    format: 'gapura-badge',
    version: 1,
    id,
    name,
    media,
    roleColours: isBlack ? blackRoleColours : usualRoleColours,
    roles: null,
    front: media.width > media.height ? lyingBadge(media) : standingBadge(media, isBlack),
    back: [],
  }
}

type Size = { width: number; height: number; safe: number }

/** The event above, the name as large as it can be, and over the bar the code beside where they belong. */
function standingBadge({ width, height, safe }: Size, isBlack: boolean): BadgeElement[] {
  const edge = safe + 1_000
  /** Larger paper is read from further away. */
  const points = (usual: number) => Math.round((usual * Math.max(width, 60_000)) / 60_000)
  const inside = width - 2 * edge
  const band = within(height * 0.17, 14_000, 24_000)
  const waves = band / 4
  const bar = within(height * 0.13, 11_500, 18_000)
  const square = Math.min(inside * 0.48, height * 0.26)
  const code = { x: width - edge - square, y: height - bar - 1_500 - square * 1.1, width: square, height: square * 1.1 }
  const beside = inside - square - 2_000
  const top = band + 1_500
  const paper = isBlack ? [] : [shape('band', { x: 0, y: 0, width, height: band - waves })]
  return [
    ...paper,
    waveStrip('waves', { x: 0, y: band - waves, width, height: waves }, isBlack),
    text('event', { x: edge, y: safe, width: inside, height: band - waves - safe }, '{event}', {
      most: points(12),
      least: 7,
      colour: isBlack ? '#000000' : '#ffffff',
    }),
    text('name', { x: edge, y: top, width: inside, height: code.y - top - 1_000 }, '{name}', {
      most: points(36),
      least: 12,
      lines: 5,
      weight: 'extra-bold',
    }),
    text('from', { x: edge, y: code.y, width: beside, height: code.height * 0.56 }, '{community}', {
      most: points(12),
      least: 6,
      lines: 4,
      weight: 'regular',
      upright: 'top',
    }),
    text(
      'group',
      { x: edge, y: code.y + code.height * 0.58, width: beside, height: code.height * 0.42 },
      'Kelompok {group}',
      { most: points(14), least: 7, colour: 'role', upright: 'bottom' },
    ),
    qr('code', code),
    shape('bar', { x: 0, y: height - bar, width, height: bar }),
    roleWord({ x: edge, y: height - bar + safe - 1_000, width: inside, height: bar - 2 * safe + 1_000 }),
  ]
}

/** The name beside the code, and the bar below both. */
function lyingBadge({ width, height, safe }: Size): BadgeElement[] {
  const edge = safe + 1_000
  const inside = width - 2 * edge
  const strip = height * 0.08
  const bar = within(height * 0.2, 11_000, 15_000)
  const top = strip + height * 0.14
  const floor = height - bar - 1_500
  const square = Math.min(inside * 0.34, (floor - top) / 1.15)
  const left = inside - square - 2_500
  const from = height * 0.14
  return [
    waveStrip('waves', { x: 0, y: 0, width, height: strip }, false),
    text('event', { x: edge, y: Math.max(safe, strip + 1_000), width: inside, height: height * 0.1 }, '{event}', {
      most: 12,
      least: 6,
      lines: 1,
      colour: 'role',
    }),
    text('name', { x: edge, y: top, width: left, height: floor - from - 500 - top }, '{name}', {
      most: 34,
      least: 10,
      lines: 5,
      weight: 'extra-bold',
    }),
    text('from', { x: edge, y: floor - from, width: left, height: from }, '{community} · {group}', {
      most: 11,
      least: 6,
      weight: 'regular',
    }),
    qr('code', { x: width - edge - square, y: top, width: square, height: floor - top }),
    shape('bar', { x: 0, y: height - bar, width, height: bar }),
    roleWord({ x: edge, y: height - bar + safe - 1_000, width: inside, height: bar - 2 * safe + 1_000 }),
  ]
}

function within(wanted: number, least: number, most: number): number {
  return Math.min(most, Math.max(least, wanted))
}

type Box = { x: number; y: number; width: number; height: number }

function place(id: string, box: Box) {
  const { x, y, width, height } = box
  return {
    id,
    x: Math.round(x),
    y: Math.round(y),
    width: Math.round(width),
    height: Math.round(height),
    when: null,
  }
}

function text(
  id: string,
  box: Box,
  words: string,
  look: Partial<Extract<BadgeElement, { kind: 'text' }>>,
): BadgeElement {
  return {
    ...place(id, box),
    kind: 'text',
    ...plainText,
    align: 'left',
    mayDropTitles: words === '{name}',
    ...look,
    text: words,
  }
}

function qr(id: string, box: Box): BadgeElement {
  return { ...place(id, box), kind: 'qr', hasLetters: true }
}

/** What is read from afar: whose badge it is, in one word on the colour of the role. */
function roleWord(box: Box): BadgeElement {
  return text('role', box, '{role}', { most: 40, least: 8, lines: 1, weight: 'extra-bold', colour: '#ffffff' })
}

function shape(id: string, box: Box): Extract<BadgeElement, { kind: 'shape' }> {
  return {
    ...place(id, box),
    kind: 'shape',
    shape: 'rectangle',
    fill: 'role',
    stroke: 'none',
    strokeWidth: 0,
    radius: 0,
  }
}

/** On black and white paper lines alone. */
function waveStrip(id: string, box: Box, isBlack: boolean): BadgeElement {
  const look = isBlack ? ({ fill: 'none', stroke: '#000000' } as const) : ({ stroke: '#ffffff' } as const)
  return { ...shape(id, box), shape: 'waves', strokeWidth: 200, ...look }
}
