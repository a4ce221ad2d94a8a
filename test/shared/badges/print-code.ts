import type { GreyImage } from '../../../renderer/scanning/grey-image.ts'

type Paper = { dpi: number; element: { width: number; height: number } }

/** Prints the square of a drawing as a printer does: every dot is black or white by its middle. */
export function printCode(svg: string, { dpi, element }: Paper): GreyImage {
  const dots = dpi / 25_400
  const width = Math.round(element.width * dots)
  const height = Math.round(element.height * dots)
  const data = new Uint8Array(width * height).fill(255)
  const square = /<svg x="(-?\d+)" y="(-?\d+)" width="(\d+)" height="\d+" viewBox="0 0 (\d+) /.exec(svg)
  const [left, top, side, modules] = (square ?? []).slice(1).map(Number) as [number, number, number, number]
  for (const [, x, y, length] of svg.matchAll(/M(\d+) (\d+)h(\d+)v1H\1z/g)) {
    const module = side / modules
    const from = { x: left + Number(x) * module, y: top + Number(y) * module }
    const end = { x: from.x + Number(length) * module, y: from.y + module }
    for (let row = dotAfter(from.y * dots); row < dotAfter(end.y * dots); row++)
      data.fill(0, row * width + dotAfter(from.x * dots), row * width + dotAfter(end.x * dots))
  }
  return { width, height, data }
}

/** The first dot whose middle lies behind a place. */
function dotAfter(place: number): number {
  return Math.max(0, Math.ceil(place - 0.5))
}

/** The mean of the dots around each, as ink that runs or a lens that is not sharp. */
export function blur({ width, height, data }: GreyImage, radius: number): GreyImage {
  const blurred = new Uint8Array(data.length)
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      let sum = 0
      let count = 0
      for (let row = Math.max(0, y - radius); row <= Math.min(height - 1, y + radius); row++) {
        for (let column = Math.max(0, x - radius); column <= Math.min(width - 1, x + radius); column++) {
          sum += data[row * width + column]!
          count++
        }
      }
      blurred[y * width + x] = sum / count
    }
  }
  return { width, height, data: blurred }
}

type Photo = { degrees: number; noise: number; random: () => number }

/** Turned on a grey table, with noise: what a camera sees of it. */
export function photograph(paper: GreyImage, { degrees, noise, random }: Photo): GreyImage {
  const side = Math.ceil(Math.hypot(paper.width, paper.height)) + 40
  const data = new Uint8Array(side * side)
  const [cos, sin] = [Math.cos((degrees * Math.PI) / 180), Math.sin((degrees * Math.PI) / 180)]
  for (let y = 0; y < side; y++) {
    for (let x = 0; x < side; x++) {
      const [dx, dy] = [x - side / 2, y - side / 2]
      const grey = pick(paper, cos * dx + sin * dy + paper.width / 2, cos * dy - sin * dx + paper.height / 2)
      data[y * side + x] = Math.min(255, Math.max(0, grey * 0.8 + 30 + (random() - 0.5) * 2 * noise))
    }
  }
  return { width: side, height: side, data }
}

function pick({ width, height, data }: GreyImage, x: number, y: number): number {
  const [left, top] = [Math.floor(x), Math.floor(y)]
  if (left < 0 || top < 0 || left >= width - 1 || top >= height - 1)
    return left < -8 || top < -8 || left > width + 8 || top > height + 8 ? 150 : 255
  const at = (column: number, row: number) => data[(top + row) * width + left + column]!
  const [right, down] = [x - left, y - top]
  return (at(0, 0) * (1 - right) + at(1, 0) * right) * (1 - down) + (at(0, 1) * (1 - right) + at(1, 1) * right) * down
}
