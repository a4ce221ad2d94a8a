import { useEffect, useState, useSyncExternalStore } from 'react'
import styles from './camera-view.module.css'
import type { Point, Sighting } from './camera-status.ts'
import type { Sightings } from './sightings.ts'

/** How long the frame stays after the code was last seen. */
const shownMs = 700
/** How much of each side the corners cover. */
const cornerShare = 0.22

/** Four corners around the code, where the camera saw it. Drawn in the picture's own coordinates and cover-fitted as it is. */
export function CodeFrame({ sightings }: { sightings: Sightings }) {
  const sighting = useSyncExternalStore(sightings.subscribe, sightings.current)
  const shown = useFadingSighting(sighting)
  if (shown === null) return null
  const width = 1000 * shown.aspectRatio
  const corners = shown.corners.map(({ x, y }) => ({ x: x * width, y: y * 1000 }))
  return (
    <svg
      className={styles['frame']}
      viewBox={`0 0 ${width} 1000`}
      preserveAspectRatio="xMidYMid slice"
      aria-hidden="true"
    >
      <path d={corners.map((corner, index) => cornerPath(corners, corner, index)).join(' ')} />
    </svg>
  )
}

function useFadingSighting(sighting: Sighting | null): Sighting | null {
  const [gone, setGone] = useState<Sighting | null>(null)
  useEffect(() => {
    const timer = setTimeout(() => setGone(sighting), shownMs)
    return () => clearTimeout(timer)
  }, [sighting])
  return sighting === gone ? null : sighting
}

function cornerPath(corners: Point[], corner: Point, index: number): string {
  const before = corners.at(index - 1) ?? corner
  const after = corners[(index + 1) % corners.length] ?? corner
  const towards = (to: Point) =>
    `${(corner.x + (to.x - corner.x) * cornerShare).toFixed(1)} ${(corner.y + (to.y - corner.y) * cornerShare).toFixed(1)}`
  return `M ${towards(before)} L ${corner.x.toFixed(1)} ${corner.y.toFixed(1)} L ${towards(after)}`
}
