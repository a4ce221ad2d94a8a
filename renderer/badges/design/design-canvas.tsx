import { type KeyboardEvent, useId, useRef, useState } from 'react'
import { useLocale, useTranslations } from 'use-intl'
import type { BadgeElement, BadgeSubject } from '#shared/badges/badge-design.ts'
import { BadgePicture } from '../badge-picture.tsx'
import { boundsOf } from './arrange-boxes.ts'
import { boxOf, movable } from './arrange-elements.ts'
import { followArrow } from './arrow-keys.ts'
import type { Box } from './boxes.ts'
import { CanvasOverlay } from './canvas-overlay.tsx'
import styles from './design-canvas.module.css'
import type { DesignEditor } from './use-design-editor.ts'
import { useElementName } from './use-element-name.ts'
import { useRoom } from './use-room.ts'

export type DesignCanvasProps = {
  editor: DesignEditor
  subject: BadgeSubject
  /** 1 fits the badge into its place. */
  zoom: number
  onZoom: (by: 1 | -1) => void
  hasGuides: boolean
}

/** The badge as it is printed, and over it what one takes hold of. */
export function DesignCanvas({ editor, subject, zoom, onZoom, hasGuides }: DesignCanvasProps) {
  const words = useTranslations('badgeDesign')
  const nameOf = useElementName()
  const place = useRef<HTMLDivElement>(null)
  const room = useRoom(place)
  const [told, setTold] = useState('')
  const keysId = useId()
  const names = new Intl.ListFormat(useLocale(), { type: 'conjunction' })
  const { design, side, elements, chosen, picked } = editor
  const { bleed } = design.media
  const width = design.media.width + 2 * bleed
  const height = design.media.height + 2 * bleed
  /** Pixels of a micrometre. */
  const scale = Math.min(room.width / width, room.height / height) * zoom

  const tell = (element: BadgeElement, box: Box = element) =>
    setTold(words('canvas.place', { name: nameOf(element), ...inMillimetres(box) }))

  const onKeyDown = (event: KeyboardEvent) => {
    const isCommand = event.ctrlKey || event.metaKey
    const letter = event.key.toLowerCase()
    if (isCommand && (letter === 'a' || letter === 'd')) {
      event.preventDefault()
      if (letter === 'a') editor.chooseAll()
      else if (picked.length > 0) editor.copyPicked()
      return
    }
    if (isCommand) return
    if (event.key === 'PageDown' || event.key === 'PageUp') {
      event.preventDefault()
      const next = nextOf(elements, chosen, event.key === 'PageDown' ? 1 : -1)
      if (next === undefined) return
      editor.choose(next.id)
      return tell(next)
    }
    if (picked.length === 0) return
    if (event.key === 'Delete' || event.key === 'Backspace') {
      event.preventDefault()
      setTold(words('canvas.deleted', { name: names.format(movable(picked).map(nameOf)) }))
      return editor.removePicked()
    }
    if (event.key === 'Escape') return editor.choose(null)
    const held = movable(picked)
    const [first] = held
    const moved =
      first &&
      followArrow(boundsOf(held), {
        key: event.key,
        shiftKey: event.shiftKey,
        altKey: event.altKey && held.length === 1,
      })
    if (!moved) return
    event.preventDefault()
    const from = boundsOf(held)
    const by = { x: moved.x - from.x, y: moved.y - from.y }
    const boxes = new Map(
      held.map((one) => [one.id, held.length === 1 ? moved : { ...boxOf(one), x: one.x + by.x, y: one.y + by.y }]),
    )
    editor.placeAll(boxes, `keys ${held.map(({ id }) => id).join(' ')}`)
    if (held.length === 1) tell(first, moved)
    else setTold(words('canvas.placeMany', { count: held.length, ...inMillimetres(moved) }))
  }

  return (
    <div
      ref={place}
      className={styles['place']}
      onWheel={(event) => {
        if (event.ctrlKey) onZoom(event.deltaY < 0 ? 1 : -1)
      }}
    >
      <div
        className={styles['table']}
        role="group"
        tabIndex={0}
        aria-label={words('canvas.label')}
        aria-describedby={keysId}
        style={{ width: width * scale, height: height * scale }}
        onKeyDown={onKeyDown}
      >
        <BadgePicture design={design} side={side} subject={subject} label={`${design.name}: ${subject.name}`} />
        <CanvasOverlay editor={editor} scale={scale} hasGuides={hasGuides} />
      </div>
      {hasGuides && <GuideKey hasBleed={bleed > 0} />}
      <p id={keysId} className={styles['hidden']}>
        {words('canvas.keys')}
      </p>
      <p className={styles['hidden']} role="status">
        {told}
      </p>
    </div>
  )
}

/** From the lowest to the nearest, and round again. */
function nextOf(elements: readonly BadgeElement[], chosen: BadgeElement | null, by: 1 | -1): BadgeElement | undefined {
  const from = elements.findIndex(({ id }) => id === chosen?.id)
  const start = from === -1 && by === -1 ? 0 : from
  return elements[(start + by + elements.length) % Math.max(1, elements.length)]
}

function inMillimetres({ x, y, width, height }: Box): Box {
  return { x: x / 1000, y: y / 1000, width: width / 1000, height: height / 1000 }
}

/** What the lines on the badge mean; those who do not see them have nothing to miss. */
function GuideKey({ hasBleed }: { hasBleed: boolean }) {
  const words = useTranslations('badgeDesign.canvas')
  return (
    <p className={styles['key']} aria-hidden="true">
      <span className={styles['safe']}>{words('safe')}</span>
      {hasBleed && <span className={styles['cut']}>{words('cut')}</span>}
    </p>
  )
}
