import type { PointerEvent } from 'react'
import type { Box, Handle } from './boxes.ts'
import styles from './canvas-overlay.module.css'

type Ways = Record<
  'onPointerDown' | 'onPointerMove' | 'onPointerUp' | 'onPointerCancel',
  (event: PointerEvent<SVGElement>) => void
>
export type HandleMarkProps = { handle: Handle; box: Box; scale: number; ways: Ways }

/** A small square to see, in a larger one to take hold of; a finger gets a larger one still. */
export function HandleMark({ handle: { dx, dy }, box, scale, ways }: HandleMarkProps) {
  const x = box.x + (box.width * (dx + 1)) / 2
  const y = box.y + (box.height * (dy + 1)) / 2
  const seen = 10 / scale
  const held = (matchMedia('(pointer: coarse)').matches ? 40 : 22) / scale
  // The larger square lies outwards, so that the middle of a small element can still be dragged.
  const outwards = (held / 2 - seen / 2) * 0.6
  return (
    <>
      <rect className={styles['handle']} x={x - seen / 2} y={y - seen / 2} width={seen} height={seen} />
      <rect
        className={styles['grip']}
        data-handle={`${dx} ${dy}`}
        data-way={dx * dy === 0 ? (dx === 0 ? 'ns' : 'ew') : dx === dy ? 'nwse' : 'nesw'}
        x={x - held / 2 + dx * outwards}
        y={y - held / 2 + dy * outwards}
        width={held}
        height={held}
        {...ways}
      />
    </>
  )
}
