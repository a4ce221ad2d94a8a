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

/** A plain badge for a paper to begin with: the event on a band, the name, where they belong, the code. */
export function starterDesign(preset: MediaPreset, { id, name }: { id: string; name: string }): BadgeDesign {
  const media = mediaPresets[preset]
  return {
    format: 'gapura-badge',
    version: 1,
    id,
    name,
    media,
    roleColours: usualRoleColours,
    roles: null,
    front: media.width > media.height ? lyingBadge(media) : standingBadge(media),
    back: [],
  }
}

type Size = { width: number; height: number; safe: number }

function standingBadge({ width, height, safe }: Size): BadgeElement[] {
  const inside = width - 2 * safe
  const at = (share: number) => Math.round(height * share)
  const square = Math.min(at(0.26), inside * 0.45)
  const right = safe + square + 2_000
  return [
    shape('band', { x: 0, y: 0, width, height: at(0.15) }),
    text('event', { x: safe, y: safe, width: inside, height: at(0.15) - safe - 1_000 }, '{event}', {
      most: 12,
      least: 7,
      colour: '#ffffff',
    }),
    text('name', { x: safe, y: at(0.18), width: inside, height: at(0.37) }, '{name}', {
      most: 28,
      least: 12,
      lines: 5,
    }),
    text('from', { x: safe, y: at(0.56), width: inside, height: at(0.1) }, '{community}\n{group}', {
      most: 11,
      least: 7,
      weight: 'regular',
    }),
    qr('code', { x: safe, y: height - safe - at(0.28), width: square, height: at(0.28) }),
    text('role', { x: right, y: height - safe - at(0.28), width: width - safe - right, height: at(0.12) }, '{role}', {
      most: 16,
      least: 8,
      align: 'left',
      colour: 'role',
    }),
  ]
}

function lyingBadge({ width, height, safe }: Size): BadgeElement[] {
  const inside = width - 2 * safe
  const at = (share: number) => Math.round(height * share)
  const square = Math.min(at(0.55), inside * 0.33)
  const left = inside - square - 2_000
  return [
    shape('band', { x: 0, y: 0, width, height: at(0.18) }),
    text('event', { x: safe, y: safe, width: inside, height: at(0.18) - safe - 500 }, '{event}', {
      most: 12,
      least: 6,
      lines: 1,
      colour: '#ffffff',
    }),
    text('name', { x: safe, y: at(0.24), width: left, height: at(0.42) }, '{name}', {
      most: 28,
      least: 10,
      lines: 4,
      align: 'left',
    }),
    text('from', { x: safe, y: at(0.67), width: left, height: at(0.12) }, '{community} · {group}', {
      most: 11,
      least: 6,
      align: 'left',
      weight: 'regular',
    }),
    text('role', { x: safe, y: at(0.79), width: left, height: at(0.13) }, '{role}', {
      most: 16,
      least: 8,
      lines: 1,
      align: 'left',
      colour: 'role',
    }),
    qr('code', { x: safe + left + 2_000, y: at(0.26), width: square, height: at(0.66) }),
  ]
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
  return { ...place(id, box), kind: 'text', ...plainText, mayDropTitles: words === '{name}', ...look, text: words }
}

function qr(id: string, box: Box): BadgeElement {
  return { ...place(id, box), kind: 'qr', hasLetters: true }
}

function shape(id: string, box: Box): BadgeElement {
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
