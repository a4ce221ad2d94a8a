import type { BadgeMedia } from '#shared/badges/badge-design.ts'
import type { Box, Handle } from './boxes.ts'

/** Lines to which edges and middles are drawn, in µm. */
export type SnapLines = { x: readonly number[]; y: readonly number[] }

/** A line that something was drawn to, to be shown while it is held. */
export type Guide = { axis: 'x' | 'y'; at: number }

type Snapped = { box: Box; guides: Guide[] }

/** Micrometres between the points to which everything else is drawn. */
export const grid = 500

/** The badge's edges, middle and safe area, and the edges and middles of the other elements. */
export function snapLines(media: BadgeMedia, others: readonly Box[]): SnapLines {
  const of = (length: number, starts: (box: Box) => number, sides: (box: Box) => number) => [
    ...[0, length / 2, length, media.safe, length - media.safe],
    ...others.flatMap((box) => [starts(box), starts(box) + sides(box) / 2, starts(box) + sides(box)]),
  ]
  return {
    x: of(
      media.width,
      ({ x }) => x,
      ({ width }) => width,
    ),
    y: of(
      media.height,
      ({ y }) => y,
      ({ height }) => height,
    ),
  }
}

/** Draws a moved box to the nearest line within reach of its edges or middle, else to the grid. */
export function snapMove(box: Box, lines: SnapLines, reach: number): Snapped {
  const x = drawTo(
    [0, box.width / 2, box.width].map((offset) => box.x + offset),
    lines.x,
    reach,
  )
  const y = drawTo(
    [0, box.height / 2, box.height].map((offset) => box.y + offset),
    lines.y,
    reach,
  )
  return {
    box: { ...box, x: Math.round(x ? box.x + x.by : onGrid(box.x)), y: Math.round(y ? box.y + y.by : onGrid(box.y)) },
    guides: guidesOf(x, y),
  }
}

/** The same for the edges that a handle moves. */
export function snapResize(
  box: Box,
  { dx, dy }: Handle,
  { lines, reach }: { lines: SnapLines; reach: number },
): Snapped {
  const x = dx === 0 ? null : drawTo([dx === 1 ? box.x + box.width : box.x], lines.x, reach)
  const y = dy === 0 ? null : drawTo([dy === 1 ? box.y + box.height : box.y], lines.y, reach)
  const [left, width] = pullEdge(box.x, box.width, { edge: dx, line: x })
  const [top, height] = pullEdge(box.y, box.height, { edge: dy, line: y })
  return { box: { x: left, y: top, width, height }, guides: guidesOf(x, y) }
}

type Pull = { by: number; at: number } | null

function drawTo(places: readonly number[], lines: readonly number[], reach: number): Pull {
  const pulls = places.flatMap((place) => lines.map((at) => ({ by: at - place, at })))
  const near = pulls.filter(({ by }) => Math.abs(by) <= reach)
  return near.toSorted((a, b) => Math.abs(a.by) - Math.abs(b.by))[0] ?? null
}

function pullEdge(start: number, length: number, { edge, line }: { edge: -1 | 0 | 1; line: Pull }): [number, number] {
  if (edge === 0) return [start, length]
  const end = start + length
  if (edge === 1) return [start, Math.max(grid, Math.round(line ? line.at : onGrid(end)) - start)]
  const moved = Math.min(end - grid, Math.round(line ? line.at : onGrid(start)))
  return [moved, end - moved]
}

function guidesOf(x: Pull, y: Pull): Guide[] {
  return [...(x ? [{ axis: 'x' as const, at: x.at }] : []), ...(y ? [{ axis: 'y' as const, at: y.at }] : [])]
}

function onGrid(place: number): number {
  return Math.round(place / grid) * grid
}
