import type { Point } from './camera-status.ts'
import type { GreyImage } from './grey-image.ts'

/** Maps a point of the unit square to the picture. */
export type Projection = (u: number, v: number) => Point

/**
 * The perspective that puts the unit square's corners (0,0) (1,0) (1,1) (0,1) onto four points. After Heckbert,
 * "Fundamentals of Texture Mapping and Image Warping" (1989), section 2.2.3.
 */
export function projectionOnto(corners: readonly Point[]): Projection | null {
  const [a, b, c, d] = corners
  if (a === undefined || b === undefined || c === undefined || d === undefined) return null
  const [sumX, sumY] = [a.x - b.x + c.x - d.x, a.y - b.y + c.y - d.y]
  const [dx1, dx2, dy1, dy2] = [b.x - c.x, d.x - c.x, b.y - c.y, d.y - c.y]
  const area = dx1 * dy2 - dx2 * dy1
  if (Math.abs(area) < 1) return null
  const g = (sumX * dy2 - dx2 * sumY) / area
  const h = (dx1 * sumY - sumX * dy1) / area
  const [m, n] = [b.x - a.x + g * b.x, d.x - a.x + h * d.x]
  const [p, q] = [b.y - a.y + g * b.y, d.y - a.y + h * d.y]
  return (u, v) => {
    const depth = g * u + h * v + 1
    return { x: (m * u + n * v + a.x) / depth, y: (p * u + q * v + a.y) / depth }
  }
}

/** The picture's brightness between pixels, bilinear; its edge goes on for ever. */
export function brightnessAt({ width, height, data }: GreyImage, x: number, y: number): number {
  const cx = Math.min(width - 1.001, Math.max(0, x))
  const cy = Math.min(height - 1.001, Math.max(0, y))
  const [left, top] = [Math.floor(cx), Math.floor(cy)]
  const [shareX, shareY] = [cx - left, cy - top]
  const at = top * width + left
  const upper = (data[at] ?? 0) * (1 - shareX) + (data[at + 1] ?? 0) * shareX
  const lower = (data[at + width] ?? 0) * (1 - shareX) + (data[at + width + 1] ?? 0) * shareX
  return upper * (1 - shareY) + lower * shareY
}
