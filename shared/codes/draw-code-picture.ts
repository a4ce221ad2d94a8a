import { drawQr, drawQrModules } from '../look/draw-qr.ts'
import { formatCode } from '../participants/draw-code.ts'
import { drawPixelLine, letterRows } from './pixel-letters.ts'
import { writePng } from './write-png.ts'

type Drawn = {
  /** What stands in the QR code. */
  qr: string
  /** Whose letters stand below it, to be read out and typed. */
  code: string
}

/** Points of a module: chats make pictures smaller, and a code must still be sharp on a dim phone. */
const modulePoints = 12

/** A code as a picture for chats: the QR code, and below it the letters where a person can type them. */
export function drawCodePng({ qr, code }: Drawn): Buffer {
  const modules = drawQrModules(qr)
  const side = modules.length * modulePoints
  const square = modules.flatMap((row) => {
    const points = row.flatMap((isDark) => Array.from({ length: modulePoints }, () => isDark))
    return Array.from({ length: modulePoints }, () => points)
  })
  const line = drawPixelLine(formatCode(code))
  const scale = line === null ? 0 : Math.floor((side * 0.86) / (line[0]?.length ?? 1))
  if (line === null || scale < 2) return writePng(square)
  // As large as a word of the quiet zone's height: it must not look like part of the code.
  const size = Math.min(scale, 8)
  const width = (line[0]?.length ?? 0) * size
  const left = Math.floor((side - width) / 2)
  const empty = Array.from({ length: side }, () => false)
  const letters = line.flatMap((row) => {
    const points = [...empty]
    for (const [x, isInk] of row.entries()) if (isInk) points.fill(true, left + x * size, left + (x + 1) * size)
    return Array.from({ length: size }, () => points)
  })
  const below = Array.from({ length: 4 * modulePoints - (letterRows % 2) }, () => empty)
  return writePng([...square, ...letters, ...below])
}

/** The same as lines, for printing at any size. Letters are set in a font of the reader's, all of one width. */
export function drawCodeSvg({ qr, code }: Drawn): string {
  const { path, size } = drawQr(qr)
  const letters = formatCode(code)
  const isTyped = drawPixelLine(letters) !== null && letters.length <= 24
  const height = isTyped ? size + 6 : size
  const text = isTyped
    ? `<text x="${size / 2}" y="${size + 2}" text-anchor="middle" font-family="ui-monospace,Consolas,Menlo,monospace" font-size="${round(Math.min(4, (size * 1.5) / letters.length))}" font-weight="600">${letters}</text>`
    : ''
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${size} ${height}" width="${size * 8}" height="${height * 8}"><rect width="${size}" height="${height}" fill="#fff"/><path d="${path}" fill="#000" shape-rendering="crispEdges"/>${text}</svg>\n`
}

function round(value: number): number {
  return Math.round(value * 100) / 100
}
