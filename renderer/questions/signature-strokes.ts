/** In thousandths of the field's width; the field is three times as wide as high. */
export type Point = { x: number; y: number }
export type Stroke = readonly Point[]

export const fieldWidth = 1_000
export const fieldHeight = 333
/** Characters that a record takes. */
const longest = 16_000
/** More points than that many characters hold: nobody waits for the rest of a scribble to be looked at. */
const mostPoints = 2_500

/**
 * Strokes as text, small enough to be kept: points that a line through their neighbours passes within a tolerance are
 * left out, and the tolerance grows until everything fits. Null when nothing was drawn.
 */
export function writeStrokes(strokes: readonly Stroke[]): string | null {
  const count = strokes.reduce((sum, { length }) => sum + length, 0)
  let drawn = thinned(strokes, Math.ceil(count / mostPoints))
  if (drawn.length === 0) return null
  for (let tolerance = 1; tolerance < fieldWidth; tolerance *= 1.5) {
    const limit = tolerance
    drawn = drawn.map((stroke) => simplify(stroke, limit))
    const text = drawn.map(strokeText).join(';')
    if (text.length <= longest) return text
  }
  return drawn
    .slice(0, 1_000)
    .map((stroke) => strokeText(stroke.slice(0, 1)))
    .join(';')
}

export function readStrokes(text: string): Point[][] {
  return text.split(';').map((stroke) =>
    stroke.split(' ').map((point) => {
      const [x = 0, y = 0] = point.split(',').map(Number)
      return { x, y }
    }),
  )
}

/** A stroke as a path: round through the middles between its points, so that few points look like a pen's line. */
export function pathOf(stroke: Stroke): string {
  const [first, ...rest] = stroke
  if (first === undefined) return ''
  const start = `M${first.x} ${first.y}`
  const last = rest.at(-1)
  if (last === undefined) return `${start}h0.1`
  const curves = rest.slice(0, -1).map((point, index) => {
    const next = rest[index + 1] ?? point
    return `Q${point.x} ${point.y} ${(point.x + next.x) / 2} ${(point.y + next.y) / 2}`
  })
  return `${start}${curves.join('')}L${last.x} ${last.y}`
}

/** Ramer, Douglas and Peucker: keeps the point farthest from the line between two others, and looks again on both sides. */
export function simplify(stroke: Stroke, tolerance: number): Point[] {
  const kept = new Set([0, stroke.length - 1])
  const spans: [number, number][] = [[0, stroke.length - 1]]
  for (let span = spans.pop(); span !== undefined; span = spans.pop()) {
    const [from, to] = span
    let farthest = { at: -1, distance: tolerance }
    for (let at = from + 1; at < to; at += 1) {
      const distance = distanceToLine(stroke[at], stroke[from], stroke[to])
      if (distance > farthest.distance) farthest = { at, distance }
    }
    if (farthest.at === -1) continue
    kept.add(farthest.at)
    spans.push([from, farthest.at], [farthest.at, to])
  }
  return stroke.filter((_, index) => kept.has(index))
}

/** Every so manieth point, and the last of each stroke. */
function thinned(strokes: readonly Stroke[], every: number): Stroke[] {
  return strokes
    .filter(({ length }) => length > 0)
    .map((stroke) => stroke.filter((_, index) => index % every === 0 || index === stroke.length - 1))
}

function distanceToLine(point?: Point, from?: Point, to?: Point): number {
  if (!point || !from || !to) return 0
  const [dx, dy] = [to.x - from.x, to.y - from.y]
  const length = Math.hypot(dx, dy)
  if (length === 0) return Math.hypot(point.x - from.x, point.y - from.y)
  const along = Math.max(0, Math.min(1, ((point.x - from.x) * dx + (point.y - from.y) * dy) / length ** 2))
  return Math.hypot(point.x - from.x - along * dx, point.y - from.y - along * dy)
}

function strokeText(stroke: Stroke): string {
  return stroke.map(({ x, y }) => `${within(x, fieldWidth)},${within(y, fieldHeight)}`).join(' ')
}

function within(value: number, most: number): number {
  return Math.round(Math.max(0, Math.min(most, value)))
}
