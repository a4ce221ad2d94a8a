import { encodeQR } from 'qr'

/** Modules of light around a code that scanners need. */
const quietZone = 4

/**
 * A QR code as one path, one unit a module, and its side in units with the quiet zone. Dark modules side by side are
 * one bar: on paper no hair line runs between them.
 */
export function drawQr(text: string): { path: string; size: number } {
  const rows = drawQrModules(text)
  return { path: rows.map((row, y) => barsOf(row, y)).join(''), size: rows.length }
}

/** The same as rows of modules with the quiet zone; dark ones are true. */
export function drawQrModules(text: string): boolean[][] {
  return encodeQR(text, 'raw', { ecc: 'medium', border: quietZone })
}

function barsOf(row: readonly boolean[], y: number): string {
  let bars = ''
  for (let x = 0; x < row.length; x++) {
    if (!row[x]) continue
    const start = x
    while (row[x + 1]) x++
    bars += `M${start} ${y}h${x - start + 1}v1H${start}z`
  }
  return bars
}
