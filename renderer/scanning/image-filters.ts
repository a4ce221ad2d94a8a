import type { GreyImage } from './grey-image.ts'

/** Half as large again, bilinear: for codes whose modules are too few pixels wide. */
export function enlarge({ width, height, data }: GreyImage): GreyImage {
  const w = Math.floor(width * 1.5)
  const h = Math.floor(height * 1.5)
  const out = new Uint8Array(w * h)
  const columns = Array.from({ length: w }, (_, x) => placeOf(x, width))
  for (let y = 0; y < h; y += 1) {
    const row = placeOf(y, height)
    const upper = row.at * width
    const lower = Math.min(height - 1, row.at + 1) * width
    for (let x = 0; x < w; x += 1) {
      const column = columns[x] ?? row
      const left = column.at
      const right = Math.min(width - 1, left + 1)
      const top = (data[upper + left] ?? 0) * (1 - column.share) + (data[upper + right] ?? 0) * column.share
      const bottom = (data[lower + left] ?? 0) * (1 - column.share) + (data[lower + right] ?? 0) * column.share
      out[y * w + x] = top * (1 - row.share) + bottom * row.share + 0.5
    }
  }
  return { width: w, height: h, data: out }
}

function placeOf(index: number, size: number): { at: number; share: number } {
  const exact = Math.min(size - 1, Math.max(0, (index + 0.5) / 1.5 - 0.5))
  return { at: Math.floor(exact), share: exact - Math.floor(exact) }
}

/** Takes the neighbourhood's mean away, several times over: brings back edges that blur has flattened. */
export function sharpen(image: GreyImage, radius: number, strength: number): GreyImage {
  const means = localMeans(image, radius)
  return map(image, (value, at) => value + strength * (value - (means[at] ?? value)))
}

/** Black and white by the neighbourhood's mean: for glare and shadows that lie across a code. */
export function thresholdLocally(image: GreyImage, radius: number): GreyImage {
  const means = localMeans(image, radius)
  return map(image, (value, at) => (value > (means[at] ?? value) ? 255 : 0))
}

/** The same contrast everywhere: each pixel by how far it is from its neighbourhood's mean, in deviations. */
export function evenContrast(image: GreyImage, radius: number): GreyImage {
  const means = localMeans(image, radius)
  const distances = map(image, (value, at) => Math.abs(value - (means[at] ?? value)))
  const spread = localMeans(distances, radius)
  return map(image, (value, at) => 128 + (48 * (value - (means[at] ?? value))) / ((spread[at] ?? 0) + 5))
}

/** Stretches the bright end: what little contrast is left under glare. */
export function darken(image: GreyImage, gamma: number): GreyImage {
  const table = Uint8Array.from({ length: 256 }, (_, value) => 255 * (value / 255) ** gamma + 0.5)
  return map(image, (value) => table[value] ?? value)
}

function map({ width, height, data }: GreyImage, change: (value: number, at: number) => number): GreyImage {
  const out = new Uint8ClampedArray(data.length)
  for (let at = 0; at < data.length; at += 1) out[at] = change(data[at] ?? 0, at)
  return { width, height, data: new Uint8Array(out.buffer) }
}

/** The mean of the square of 2 × radius + 1 pixels around each pixel, by running sums: the radius costs nothing. */
export function localMeans({ width, height, data }: GreyImage, radius: number): Uint8Array {
  const means = new Uint8Array(data.length)
  const sums = new Int32Array(width)
  const area = (2 * radius + 1) ** 2
  const rowOf = (y: number) => Math.min(height - 1, Math.max(0, y)) * width
  for (let y = -radius; y <= radius; y += 1) {
    const row = rowOf(y)
    for (let x = 0; x < width; x += 1) sums[x] = (sums[x] ?? 0) + (data[row + x] ?? 0)
  }
  for (let y = 0; y < height; y += 1) {
    let sum = 0
    for (let x = -radius; x <= radius; x += 1) sum += sums[Math.min(width - 1, Math.max(0, x))] ?? 0
    for (let x = 0; x < width; x += 1) {
      means[y * width + x] = sum / area
      sum += (sums[Math.min(width - 1, x + radius + 1)] ?? 0) - (sums[Math.max(0, x - radius)] ?? 0)
    }
    const leaving = rowOf(y - radius)
    const coming = rowOf(y + radius + 1)
    for (let x = 0; x < width; x += 1) sums[x] = (sums[x] ?? 0) + (data[coming + x] ?? 0) - (data[leaving + x] ?? 0)
  }
  return means
}
