import type { BadgeElement } from './badge-design.ts'
import { type Area, drawWaves } from './draw-waves.ts'
import { tag } from './markup.ts'

export type ShapeElement = Extract<BadgeElement, { kind: 'shape' }>

/** A shape in its colours; `fill` is what the design's `role` came to. */
export function drawShape(element: ShapeElement, fill: string, visible: Area): string {
  const { x, y, width, height, strokeWidth, radius } = element
  const stroke = strokeWidth === 0 ? 'none' : element.stroke
  const look = { fill, stroke, 'stroke-width': strokeWidth }
  switch (element.shape) {
    case 'rectangle':
      return tag('rect', { x, y, width, height, rx: Math.min(radius, width / 2, height / 2), ...look })
    case 'ellipse':
      return tag('ellipse', { cx: x + width / 2, cy: y + height / 2, rx: width / 2, ry: height / 2, ...look })
    case 'waves': {
      const area = overlap(element, visible)
      return area === null ? '' : drawWaves(element, area, { fill, stroke: element.stroke, strokeWidth })
    }
  }
}

function overlap(one: Area, other: Area): Area | null {
  const x = Math.max(one.x, other.x)
  const y = Math.max(one.y, other.y)
  const width = Math.min(one.x + one.width, other.x + other.width) - x
  const height = Math.min(one.y + one.height, other.y + other.height) - y
  return width > 0 && height > 0 ? { x, y, width, height } : null
}
