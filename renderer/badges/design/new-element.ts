import type { BadgeDesign, BadgeElement } from '#shared/badges/badge-design.ts'
import type { BadgeSide } from '#shared/badges/draw-badge.ts'
import type { Box } from './boxes.ts'

export type ElementKind = BadgeElement['kind']

/** An element with what is usual for its kind, in the middle of the badge. `picture` is for an image alone. */
export function newElement(
  kind: ElementKind,
  { design, side, picture }: { design: BadgeDesign; side: BadgeSide; picture?: { source: string; alt: string } },
): BadgeElement | null {
  const { width, height, safe } = design.media
  const inside = width - 2 * safe
  const place = (box: Partial<Box>) => {
    const size = { width: inside, height: Math.round(height / 6), ...box }
    const at = { x: Math.round((width - size.width) / 2), y: Math.round((height - size.height) / 2) }
    return { id: freeId(kind, design[side]), when: null, ...at, ...size }
  }
  const square = Math.round(Math.min(inside, height / 3, 26_000))
  switch (kind) {
    case 'text':
      return { ...place({}), ...plainText, kind }
    case 'qr':
      return { ...place({ width: square, height: Math.round(square * 1.15) }), kind, hasLetters: true }
    case 'shape':
      return { ...place({}), ...plainShape, kind }
    case 'image':
      return picture === undefined ? null : { ...place({ width: square, height: square }), kind, ...picture }
  }
}

export const plainText = {
  text: '{name}',
  most: 24,
  least: 10,
  lines: 2,
  align: 'center',
  upright: 'middle',
  weight: 'bold',
  colour: '#1b1f24',
  mayDropTitles: true,
} as const

const plainShape = {
  shape: 'rectangle',
  fill: 'role',
  stroke: 'none',
  strokeWidth: 0,
  radius: 0,
} as const

/** A copy of an element, a little to the side, so that it is seen. */
export function copyElement(element: BadgeElement, others: readonly BadgeElement[]): BadgeElement {
  return { ...element, id: freeId(element.kind, others), x: element.x + 2_000, y: element.y + 2_000 }
}

function freeId(kind: ElementKind, others: readonly BadgeElement[]): string {
  const taken = new Set(others.map(({ id }) => id))
  for (let number = 1; ; number++) if (!taken.has(`${kind}-${number}`)) return `${kind}-${number}`
}
