import type { BadgeElement } from './badge-design.ts'
import { tag } from './markup.ts'

export type ShapeElement = Extract<BadgeElement, { kind: 'shape' }>
type Area = { x: number; y: number; width: number; height: number }

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
    case 'waves':
      return drawWaves(element, fill, visible)
  }
}

/** Micrometres: one wave, and from one line to the next. */
const wave = 8_000
const swing = 1_500
const lineGap = 2_000
/** Sasirangan is stitched before it is dyed: whole lines between long and short stitches. */
const stitches = ['500 700', 'none', '150 1000']

/** Stitched waves as lines, cut off at the edges of the element by a frame of its own. */
function drawWaves(element: ShapeElement, fill: string, visible: Area): string {
  const area = overlap(element, visible)
  if (area === null) return ''
  const ground = tag('rect', { x: area.x, y: area.y, width: area.width, height: area.height, fill })
  const first = Math.floor((area.x - element.x) / wave)
  const last = Math.ceil((area.x + area.width - element.x) / wave)
  const from = Math.max(0, Math.floor((area.y - element.y) / lineGap) - 1)
  const to = Math.ceil((area.y + area.height - element.y) / lineGap) + 1
  const half = `c${wave / 6} ${-swing} ${wave / 3} ${-swing} ${wave / 2} 0`
  const back = `s${wave / 3} ${swing} ${wave / 2} 0`
  const lines = Array.from({ length: Math.max(0, to - from) }, (_, index) => {
    const line = from + index
    const start = `M${Math.round(element.x + first * wave)} ${Math.round(element.y + line * lineGap)}`
    const stitch = stitches[line % stitches.length] ?? 'none'
    return tag('path', { d: start + (half + back).repeat(Math.max(0, last - first)), 'stroke-dasharray': stitch })
  })
  const look = { fill: 'none', stroke: element.stroke, 'stroke-width': element.strokeWidth, 'stroke-linecap': 'round' }
  return tag(
    'svg',
    { ...area, viewBox: `${area.x} ${area.y} ${area.width} ${area.height}`, overflow: 'hidden' },
    ground + tag('g', look, lines.join('')),
  )
}

function overlap(one: Area, other: Area): Area | null {
  const x = Math.max(one.x, other.x)
  const y = Math.max(one.y, other.y)
  const width = Math.min(one.x + one.width, other.x + other.width) - x
  const height = Math.min(one.y + one.height, other.y + other.height) - y
  return width > 0 && height > 0 ? { x, y, width, height } : null
}
