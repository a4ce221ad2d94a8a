import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'

type Grey = { width: number; height: number; data: number[] }

/** Blocks of so many pixels a side are compared: two programs smooth edges differently. */
const block = 6

/** A picture in shades from 0 to 255, decoded by the window itself. */
export async function readGrey(base64: string): Promise<Grey> {
  const bytes = Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0))
  const bitmap = await createImageBitmap(new Blob([bytes], { type: 'image/png' }))
  const context = new OffscreenCanvas(bitmap.width, bitmap.height).getContext('2d')
  context?.drawImage(bitmap, 0, 0)
  const pixels = context?.getImageData(0, 0, bitmap.width, bitmap.height).data ?? []
  const data = Array.from({ length: bitmap.width * bitmap.height }, (_, at) =>
    Math.round(0.299 * pixels[at * 4]! + 0.587 * pixels[at * 4 + 1]! + 0.114 * pixels[at * 4 + 2]!),
  )
  return { width: bitmap.width, height: bitmap.height, data }
}

/** A page of a PDF as poppler draws it, as large as another picture of it. */
export function readPage(file: string, { width, height }: Grey, page = 1): Grey {
  const size = ['-scale-to-x', String(width), '-scale-to-y', String(height), '-f', String(page)]
  const out = `${file}-${page}`
  execFileSync('pdftoppm', ['-gray', '-singlefile', ...size, file, out])
  const bytes = readFileSync(`${out}.pgm`)
  return { width, height, data: [...bytes.subarray(bytes.length - width * height)] }
}

/** The difference where two pictures lie best on each other: a window's pixels may begin one beside the paper's. */
export function closest(one: Grey, other: Grey): { mean: number; most: number } {
  const moves = [-1, 0, 1].flatMap((dx) => [-1, 0, 1].map((dy) => ({ dx, dy })))
  const found = moves.map((move) => {
    const differences = compareBlocks(one, other, move)
    const mean = differences.reduce((sum, difference) => sum + difference, 0) / differences.length
    return { mean, most: Math.max(...differences) }
  })
  return found.reduce((best, next) => (next.mean < best.mean ? next : best))
}

function compareBlocks(one: Grey, other: Grey, { dx, dy }: { dx: number; dy: number }): number[] {
  const across = Math.floor((one.width - 2) / block)
  const down = Math.floor((one.height - 2) / block)
  const meanOf = ({ width, data }: Grey, left: number, top: number) => {
    let sum = 0
    for (let y = top; y < top + block; y++) for (let x = left; x < left + block; x++) sum += data[y * width + x]!
    return sum / (block * block)
  }
  return Array.from({ length: across * down }, (_, index) => {
    const [left, top] = [1 + (index % across) * block, 1 + Math.floor(index / across) * block]
    return Math.abs(meanOf(one, left, top) - meanOf(other, left + dx, top + dy))
  })
}
