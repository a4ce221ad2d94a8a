import { type Box, moveBox, resizeBox } from './boxes.ts'

/** Micrometres: half a millimetre, or ten times as far with Shift. */
const step = 500
const leap = 5_000

const directions: Record<string, { x: number; y: number }> = {
  ArrowLeft: { x: -1, y: 0 },
  ArrowRight: { x: 1, y: 0 },
  ArrowUp: { x: 0, y: -1 },
  ArrowDown: { x: 0, y: 1 },
}

/** Where arrow keys bring a box: moved, or with Alt its right and lower edges. Null for any other key. */
export function followArrow(
  box: Box,
  { key, shiftKey, altKey }: Pick<KeyboardEvent, 'key' | 'shiftKey' | 'altKey'>,
): Box | null {
  const direction = directions[key]
  if (direction === undefined) return null
  const far = shiftKey ? leap : step
  const by = { x: direction.x * far, y: direction.y * far }
  return altKey ? resizeBox(box, { dx: 1, dy: 1 }, by) : moveBox(box, by)
}
