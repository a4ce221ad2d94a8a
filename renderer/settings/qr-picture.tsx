import { encodeQR } from 'qr'
import { useMemo } from 'react'

/** Modules of light around a code that scanners need. */
const quietZone = 4

/** A text as a QR code, always dark on light: the theme does not matter to a scanner. */
export function QrPicture({ text, label, className = '' }: { text: string; label: string; className?: string }) {
  const { path, size } = useMemo(() => drawQr(text), [text])
  return (
    <svg
      className={className}
      role="img"
      aria-label={label}
      viewBox={`0 0 ${size} ${size}`}
      shapeRendering="crispEdges"
    >
      <rect width={size} height={size} fill="#fff" />
      <path d={path} fill="#000" />
    </svg>
  )
}

function drawQr(text: string): { path: string; size: number } {
  const rows = encodeQR(text, 'raw', { ecc: 'medium', border: quietZone })
  const dark = rows.flatMap((row, y) => row.flatMap((isDark, x) => (isDark ? `M${x} ${y}h1v1h-1z` : [])))
  return { path: dark.join(''), size: rows.length }
}
