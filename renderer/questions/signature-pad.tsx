import { type PointerEvent, useRef, useState } from 'react'
import { useTranslations } from 'use-intl'
import { fieldHeight, fieldWidth, pathOf, type Point, type Stroke } from './signature-strokes.ts'
import styles from './signature.module.css'

export type SignaturePadProps = { strokes: readonly Stroke[]; onStrokes: (strokes: readonly Stroke[]) => void }

/** Taken for one place: a hand that rests draws no line. Thousandths of the width. */
const leastStep = 1

/** A field to draw in with a pen, a finger or the mouse. One pointer draws at a time: the ball of the hand does not. */
export function SignaturePad({ strokes, onStrokes }: SignaturePadProps) {
  const words = useTranslations('questions.signature')
  const [line, setLine] = useState<Stroke>([])
  const drawing = useRef<{ pointer: number; points: Point[] } | null>(null)

  const add = (event: PointerEvent<SVGSVGElement>) => {
    const { current } = drawing
    if (current?.pointer !== event.pointerId) return
    // The system tells several moves at once; all of them make the line round.
    const coalesced = event.nativeEvent.getCoalescedEvents()
    for (const one of coalesced.length > 0 ? coalesced : [event.nativeEvent]) {
      const point = pointIn(event.currentTarget, one)
      const last = current.points.at(-1)
      if (last && Math.hypot(point.x - last.x, point.y - last.y) < leastStep) continue
      current.points.push(point)
    }
    setLine([...current.points])
  }
  const begin = (event: PointerEvent<SVGSVGElement>) => {
    if (drawing.current !== null || event.button !== 0) return
    event.preventDefault()
    event.currentTarget.setPointerCapture(event.pointerId)
    drawing.current = { pointer: event.pointerId, points: [] }
    add(event)
  }
  const end = (event: PointerEvent<SVGSVGElement>) => {
    if (drawing.current?.pointer !== event.pointerId) return
    const { points } = drawing.current
    drawing.current = null
    setLine([])
    onStrokes([...strokes, points])
  }
  const isEmpty = strokes.length === 0 && line.length === 0
  return (
    <svg
      className={styles['pad']}
      viewBox={`0 0 ${fieldWidth} ${fieldHeight}`}
      role="img"
      aria-label={words('pad')}
      data-drawn={!isEmpty}
      onPointerDown={begin}
      onPointerMove={add}
      onPointerUp={end}
      onPointerCancel={end}
    >
      <line className={styles['line']} x1="80" x2="920" y1="262" y2="262" />
      {isEmpty && (
        <text className={styles['here']} x="500" y="312" aria-hidden="true">
          {words('here')}
        </text>
      )}
      <path className={styles['ink']} d={[...strokes, line].map(pathOf).join('')} />
    </svg>
  )
}

function pointIn(field: SVGSVGElement, { clientX, clientY }: { clientX: number; clientY: number }): Point {
  const { left, top, width } = field.getBoundingClientRect()
  return { x: ((clientX - left) / width) * fieldWidth, y: ((clientY - top) / width) * fieldWidth }
}
