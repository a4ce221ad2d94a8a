import type { DotImage } from '#shared/contract/print-tasks.ts'
import { embedFonts } from './embed-fonts.ts'
import { loaded } from './loaded.ts'

const inchMm = 25.4
/** Lighter than this is paper. Text is black on white; what is coloured has to survive as either. */
const blackBelow = 150

/** A drawn page in the dots of a label printer, one bit each: so every script and every emoji that can be drawn prints. */
export async function readDots(page: number, dpi: number): Promise<DotImage> {
  const drawn = document.querySelectorAll<HTMLElement>('.page')[page]
  if (!drawn) throw new Error('no such page')
  const dots = (css: string) => Math.round((Number.parseFloat(css) / inchMm) * dpi)
  const width = dots(drawn.style.width)
  const height = dots(drawn.style.height)
  const canvas = new OffscreenCanvas(width, height)
  const context = canvas.getContext('2d', { willReadFrequently: true })
  if (context === null) throw new Error('no canvas')
  context.fillStyle = 'white'
  context.fillRect(0, 0, width, height)
  for (const place of drawn.querySelectorAll<HTMLElement>('.place')) {
    const svg = place.querySelector('svg')
    if (!svg) continue
    const picture = await pictureOf(svg, dpi)
    context.drawImage(
      picture,
      dots(place.style.left) + dots(svg.style.left),
      dots(place.style.top) + dots(svg.style.top),
    )
  }
  return toDots(context.getImageData(0, 0, width, height))
}

/** The drawing as a picture of exactly so many dots. A picture sees no font of the page, so it carries those it needs. */
async function pictureOf(svg: SVGSVGElement, dpi: number): Promise<HTMLImageElement> {
  const copy = svg.cloneNode(true) as SVGSVGElement
  const style = document.createElementNS('http://www.w3.org/2000/svg', 'style')
  style.textContent = await embedFonts(svg.textContent ?? '')
  copy.prepend(style)
  for (const side of ['width', 'height'] as const) {
    const millimetres = Number.parseFloat(svg.getAttribute(side) ?? '0')
    copy.setAttribute(side, String(Math.round((millimetres / inchMm) * dpi)))
  }
  const picture = new Image()
  picture.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(new XMLSerializer().serializeToString(copy))}`
  return loaded(picture)
}

function toDots({ data, width, height }: ImageData): DotImage {
  const bytesARow = Math.ceil(width / 8)
  const rows = new Uint8Array(bytesARow * height)
  for (let y = 0; y < height; y += 1) {
    for (let x = 0; x < width; x += 1) {
      const at = (y * width + x) * 4
      const light = 0.299 * (data[at] ?? 255) + 0.587 * (data[at + 1] ?? 255) + 0.114 * (data[at + 2] ?? 255)
      if (light < blackBelow) rows[y * bytesARow + (x >> 3)]! |= 0x80 >> (x & 7)
    }
  }
  return { width, height, rows }
}
