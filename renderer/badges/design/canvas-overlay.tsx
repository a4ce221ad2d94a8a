import { type PointerEvent, useMemo, useRef, useState } from 'react'
import type { BadgeElement } from '#shared/badges/badge-design.ts'
import { boundsOf } from './arrange-boxes.ts'
import { boxOf, movable } from './arrange-elements.ts'
import { type Box, type Handle, handles, moveBox, resizeBox } from './boxes.ts'
import styles from './canvas-overlay.module.css'
import { HandleMark } from './handle-mark.tsx'
import { type Guide, snapLines, snapMove, snapResize } from './snap.ts'
import type { DesignEditor } from './use-design-editor.ts'
import { useElementName } from './use-element-name.ts'

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
  /** Where everything that is held stood when it was taken. */
  boxes: ReadonlyMap<string, Box>
  /** Around all of them. */
  box: Box
  handle: Handle | null
  from: { x: number; y: number }
  gesture: string
}

/** What one takes hold of: elements to be moved, and the handles of the chosen one. Every mouse and finger way has a way by keys. */
export function CanvasOverlay({ editor, scale, hasGuides }: CanvasOverlayProps) {
  const nameOf = useElementName()
  const { design, elements, chosen, picked } = editor
  const { width, height, bleed, safe } = design.media
  const hold = useRef<Hold | null>(null)
  const gestures = useRef(0)
  /** What a press comes to that moves nothing: of several, one is taken out of them or chosen alone. */
  const tap = useRef<(() => void) | null>(null)
  const [guides, setGuides] = useState<Guide[]>([])
  const lines = useMemo(
    () =>
      snapLines(
        design.media,
        elements.filter((element) => !picked.includes(element)),
      ),
    [design.media, elements, picked],
  )

  const take = (event: PointerEvent<SVGElement>, element: BadgeElement, handle: Handle | null) => {
    if (event.button !== 0) return
    event.stopPropagation()
    event.currentTarget.ownerSVGElement?.parentElement?.focus({ preventScroll: true })
    const isPicked = picked.includes(element)
    const addsToPicked = editor.choosesMany || event.shiftKey || event.ctrlKey
    if (addsToPicked && !isPicked) return editor.pick(element.id)
    event.currentTarget.setPointerCapture(event.pointerId)
    if (!isPicked) editor.choose(element.id)
    if (handle === null) tap.current = addsToPicked ? () => editor.pick(element.id) : () => editor.choose(element.id)
    const held = movable(isPicked ? picked : [element])
    if (held.length === 0) return
    gestures.current += 1
    hold.current = {
      boxes: new Map(held.map((one) => [one.id, boxOf(one)])),
      box: boundsOf(held),
      handle,
      from: { x: event.clientX, y: event.clientY },
      gesture: `hold ${gestures.current}`,
    }
  }

  const pull = (event: PointerEvent<SVGElement>) => {
    const held = hold.current
    if (held === null) return
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
    tap.current = null
    setGuides(snapped.guides)
    editor.placeAll(follow(held, snapped.box), held.gesture)
  }

  const release = () => {
    tap.current?.()
    tap.current = null
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
          data-is-locked={element.isLocked === true}
          x={element.x}
          y={element.y}
          width={element.width}
          height={element.height}
          onPointerDown={(event) => take(event, element, null)}
          {...ways}
        >
          <title>{nameOf(element)}</title>
        </rect>
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
      {picked.map(({ id, x, y, width: wide, height: high }) => (
        <rect key={id} className={styles['chosen']} x={x} y={y} width={wide} height={high} />
      ))}
      {chosen && !chosen.isLocked && (
        <g>
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

/** One is as the frame is now; several keep their places in it. */
function follow({ boxes, box }: Hold, frame: Box): ReadonlyMap<string, Box> {
  const [only] = boxes.keys()
  if (boxes.size === 1 && only !== undefined) return new Map([[only, frame]])
  const by = { x: frame.x - box.x, y: frame.y - box.y }
  return new Map(Array.from(boxes, ([id, one]) => [id, { ...one, x: one.x + by.x, y: one.y + by.y }]))
}
