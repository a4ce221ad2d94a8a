import type { Box } from './boxes.ts'

export type Alignment = 'left' | 'center' | 'right' | 'top' | 'middle' | 'bottom'
export type Axis = 'x' | 'y'

/** The smallest box around all of them; there is at least one. */
export function boundsOf(boxes: readonly Box[]): Box {
  const left = Math.min(...boxes.map(({ x }) => x))
  const top = Math.min(...boxes.map(({ y }) => y))
  const right = Math.max(...boxes.map(({ x, width }) => x + width))
  const bottom = Math.max(...boxes.map(({ y, height }) => y + height))
  return { x: left, y: top, width: right - left, height: bottom - top }
}

/** Where a box comes to stand along one side, or in the middle, of a frame. */
export function alignBox(box: Box, frame: Box, way: Alignment): Box {
  switch (way) {
    case 'left':
      return { ...box, x: frame.x }
    case 'center':
      return { ...box, x: Math.round(frame.x + (frame.width - box.width) / 2) }
    case 'right':
      return { ...box, x: frame.x + frame.width - box.width }
    case 'top':
      return { ...box, y: frame.y }
    case 'middle':
      return { ...box, y: Math.round(frame.y + (frame.height - box.height) / 2) }
    case 'bottom':
      return { ...box, y: frame.y + frame.height - box.height }
  }
}

/** The same gap between each two: the outer ones stay, those between them move. Comes back in the order it was given. */
export function distributeBoxes(boxes: readonly Box[], axis: Axis): Box[] {
  const side = axis === 'x' ? 'width' : 'height'
  const inOrder = boxes.map((box, index) => ({ box, index })).toSorted((a, b) => a.box[axis] - b.box[axis])
  const bounds = boundsOf(boxes)
  const taken = boxes.reduce((sum, box) => sum + box[side], 0)
  const gap = (bounds[side] - taken) / Math.max(1, boxes.length - 1)
  const placed = [...boxes]
  let at = bounds[axis]
  for (const { box, index } of inOrder) {
    placed[index] = { ...box, [axis]: Math.round(at) }
    at += box[side] + gap
  }
  return placed
}
