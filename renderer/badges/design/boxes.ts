/** A place on a badge, in µm. */
export type Box = { x: number; y: number; width: number; height: number }

/** Which edges a handle moves: -1 the left or upper one, 1 the right or lower one, 0 neither. */
export type Handle = { dx: -1 | 0 | 1; dy: -1 | 0 | 1 }

export const handles: readonly Handle[] = [
  { dx: -1, dy: -1 },
  { dx: 0, dy: -1 },
  { dx: 1, dy: -1 },
  { dx: 1, dy: 0 },
  { dx: 1, dy: 1 },
  { dx: 0, dy: 1 },
  { dx: -1, dy: 1 },
  { dx: -1, dy: 0 },
]

/** Micrometres: smaller could not be taken hold of again. */
const leastSide = 500

/** What the schema takes: an element may stand over the edge, but not far from the badge. */
const furthest = 1_000_000
const nearest = -20_000

export function moveBox(box: Box, by: { x: number; y: number }): Box {
  return { ...box, x: within(box.x + by.x), y: within(box.y + by.y) }
}

/** Moves the edges of a handle; the others stay where they are. */
export function resizeBox(box: Box, { dx, dy }: Handle, by: { x: number; y: number }): Box {
  const [x, width] = resizeSide(box.x, box.width, { edge: dx, by: by.x })
  const [y, height] = resizeSide(box.y, box.height, { edge: dy, by: by.y })
  return { x, y, width, height }
}

function resizeSide(start: number, length: number, { edge, by }: { edge: -1 | 0 | 1; by: number }): [number, number] {
  if (edge === 0) return [start, length]
  if (edge === 1) return [start, Math.min(furthest, Math.max(leastSide, Math.round(length + by)))]
  const end = start + length
  const moved = Math.min(within(start + by), end - leastSide)
  return [moved, end - moved]
}

function within(place: number): number {
  return Math.round(Math.min(furthest, Math.max(nearest, place)))
}
