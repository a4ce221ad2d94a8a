import { type PointerEvent, useMemo, useRef, useState } from 'react'
import type { BadgeElement } from '#shared/badges/badge-design.ts'
import { type Box, type Handle, handles, moveBox, resizeBox } from './boxes.ts'
import styles from './canvas-overlay.module.css'
import { type Guide, snapLines, snapMove, snapResize } from './snap.ts'
import type { DesignEditor } from './use-design-editor.ts'

export type CanvasOverlayProps = {
  editor: DesignEditor
  /** Pixels of a micrometre. */
  scale: number
  /** Whether the safe area and the line of the cut are shown. */
  hasGuides: boolean
}

/** Pixels within which an edge is drawn to a line. */
const reach = 6

type Hold = {
  id: string
  box: Box
  handle: Handle | null
  from: { x: number; y: number }
  gesture: string
}

/** What one takes hold of: elements to be moved, and the handles of the chosen one. Every mouse and finger way has a way by keys. */
export function CanvasOverlay({ editor, scale, hasGuides }: CanvasOverlayProps) {
  const { design, elements, chosen } = editor
  const { width, height, bleed, safe } = design.media
  const hold = useRef<Hold | null>(null)
  const gestures = useRef(0)
  const [guides, setGuides] = useState<Guide[]>([])
  const lines = useMemo(
    () =>
      snapLines(
        design.media,
        elements.filter((element) => element !== chosen),
      ),
    [design.media, elements, chosen],
  )

  const take = (event: PointerEvent<SVGElement>, element: BadgeElement, handle: Handle | null) => {
    if (event.button !== 0) return
    event.stopPropagation()
    event.currentTarget.ownerSVGElement?.parentElement?.focus({ preventScroll: true })
    event.currentTarget.setPointerCapture(event.pointerId)
    editor.choose(element.id)
    gestures.current += 1
    const { id, x, y } = element
    const box = { x, y, width: element.width, height: element.height }
    hold.current = {
      id,
      box,
      handle,
      from: { x: event.clientX, y: event.clientY },
      gesture: `hold ${gestures.current}`,
    }
  }

  const pull = (event: PointerEvent<SVGElement>) => {
    const held = hold.current
    if (held === null || held.id !== chosen?.id) return
    const by = { x: (event.clientX - held.from.x) / scale, y: (event.clientY - held.from.y) / scale }
    // A hand that only points does not move what it points at.
    if (Math.hypot(by.x, by.y) * scale < 3 && guides.length === 0) return
    const near = reach / scale
    const moved = held.handle ? resizeBox(held.box, held.handle, by) : moveBox(held.box, by)
    // With Alt nothing is drawn anywhere.
    const free = { box: moved, guides: [] }
    const snapped = event.altKey
      ? free
      : held.handle
        ? snapResize(moved, held.handle, { lines, reach: near })
        : snapMove(moved, lines, near)
    setGuides(snapped.guides)
    editor.changeElement(held.id, snapped.box, held.gesture)
  }

  const release = () => {
    hold.current = null
    setGuides([])
  }

  const ways = { onPointerMove: pull, onPointerUp: release, onPointerCancel: release }
  const sheet = { x: -bleed, y: -bleed, width: width + 2 * bleed, height: height + 2 * bleed }
  return (
    <svg
      className={styles['overlay']}
      viewBox={`${sheet.x} ${sheet.y} ${sheet.width} ${sheet.height}`}
      aria-hidden="true"
      onPointerDown={() => editor.choose(null)}
    >
      {hasGuides && (
        <>
          {bleed > 0 && <rect className={styles['cut']} width={width} height={height} />}
          <rect
            className={styles['safe']}
            x={safe}
            y={safe}
            width={Math.max(0, width - 2 * safe)}
            height={Math.max(0, height - 2 * safe)}
          />
        </>
      )}
      {elements.map((element) => (
        <rect
          key={element.id}
          className={styles['element']}
          data-element={element.id}
          x={element.x}
          y={element.y}
          width={element.width}
          height={element.height}
          onPointerDown={(event) => take(event, element, null)}
          {...ways}
        />
      ))}
      {guides.map(({ axis, at }) => (
        <line
          key={`${axis} ${at}`}
          className={styles['guide']}
          {...(axis === 'x'
            ? { x1: at, x2: at, y1: sheet.y, y2: sheet.y + sheet.height }
            : { x1: sheet.x, x2: sheet.x + sheet.width, y1: at, y2: at })}
        />
      ))}
      {chosen && (
        <g>
          <rect className={styles['chosen']} x={chosen.x} y={chosen.y} width={chosen.width} height={chosen.height} />
          {handles.map((handle) => (
            <HandleMark
              key={`${handle.dx} ${handle.dy}`}
              handle={handle}
              box={chosen}
              scale={scale}
              ways={{ ...ways, onPointerDown: (event) => take(event, chosen, handle) }}
            />
          ))}
        </g>
      )}
    </svg>
  )
}

type Ways = Record<
  'onPointerDown' | 'onPointerMove' | 'onPointerUp' | 'onPointerCancel',
  (event: PointerEvent<SVGElement>) => void
>
type HandleMarkProps = { handle: Handle; box: Box; scale: number; ways: Ways }

/** A small square to see, in a larger one to take hold of; a finger gets a larger one still. */
function HandleMark({ handle: { dx, dy }, box, scale, ways }: HandleMarkProps) {
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
