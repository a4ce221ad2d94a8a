import type { BadgeElement, BadgeMedia } from '#shared/badges/badge-design.ts'
import { onItsSide } from '#shared/badges/turn-element.ts'
import { alignBox, type Alignment, type Axis, boundsOf, distributeBoxes } from './arrange-boxes.ts'
import type { Box } from './boxes.ts'

type Placed = Map<string, Box>

/** Several are aligned to each other; one alone to the badge: what is read to its safe area, colour to its edge. */
export function alignElements(picked: readonly BadgeElement[], media: BadgeMedia, way: Alignment): Placed {
  const [first] = picked
  if (first === undefined) return new Map()
  const frame = picked.length > 1 ? boundsOf(picked) : frameFor(first, media)
  return new Map(movable(picked).map((element) => [element.id, alignBox(boxOf(element), frame, way)]))
}

export function distributeElements(picked: readonly BadgeElement[], axis: Axis): Placed {
  const boxes = distributeBoxes(picked.map(boxOf), axis)
  return new Map(picked.flatMap((element, index) => (element.isLocked ? [] : [[element.id, boxes[index] ?? element]])))
}

/** By a quarter, clockwise, around its own middle. */
export function turnElement(element: BadgeElement): Partial<BadgeElement> {
  const turn = (((element.turn ?? 0) + 90) % 360) as 0 | 90 | 180 | 270
  return { ...onItsSide(boxOf(element)), turn }
}

export function movable(picked: readonly BadgeElement[]): BadgeElement[] {
  return picked.filter(({ isLocked }) => isLocked !== true)
}

export function boxOf({ x, y, width, height }: Box): Box {
  return { x, y, width, height }
}

function frameFor({ kind }: BadgeElement, { width, height, safe, bleed }: BadgeMedia): Box {
  const inset = kind === 'shape' || kind === 'image' ? -bleed : safe
  return { x: inset, y: inset, width: width - 2 * inset, height: height - 2 * inset }
}
