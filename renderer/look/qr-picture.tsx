import { useMemo } from 'react'
import { drawQr } from './draw-qr.ts'

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
