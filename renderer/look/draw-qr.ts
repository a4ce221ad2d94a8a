import { encodeQR } from 'qr'

/** Modules of light around a code that scanners need. */
const quietZone = 4

/** A QR code as one path of squares, one unit a module, and its side in units with the quiet zone. */
export function drawQr(text: string): { path: string; size: number } {
  const rows = encodeQR(text, 'raw', { ecc: 'medium', border: quietZone })
  const dark = rows.flatMap((row, y) => row.flatMap((isDark, x) => (isDark ? `M${x} ${y}h1v1h-1z` : [])))
  return { path: dark.join(''), size: rows.length }
}
