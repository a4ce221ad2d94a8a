import { type KeyboardEvent, useId, useRef, useState } from 'react'
import { useTranslations } from 'use-intl'
import type { BadgeSubject } from '#shared/badges/badge-design.ts'
import { BadgePicture } from '../badge-picture.tsx'
import { followArrow } from './arrow-keys.ts'
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
  hasGuides: boolean
}

/** The badge as it is printed, and over it what one takes hold of. */
export function DesignCanvas({ editor, subject, zoom, hasGuides }: DesignCanvasProps) {
  const words = useTranslations('badgeDesign')
  const nameOf = useElementName()
  const place = useRef<HTMLDivElement>(null)
  const room = useRoom(place)
  const [told, setTold] = useState('')
  const keysId = useId()
  const { design, side, chosen } = editor
  const { bleed } = design.media
  const width = design.media.width + 2 * bleed
  const height = design.media.height + 2 * bleed
  /** Pixels of a micrometre. */
  const scale = Math.min(room.width / width, room.height / height) * zoom

  const onKeyDown = (event: KeyboardEvent) => {
    if (chosen === null || event.ctrlKey || event.metaKey) return
    if (event.key === 'Delete' || event.key === 'Backspace') {
      event.preventDefault()
      setTold(words('canvas.deleted', { name: nameOf(chosen) }))
      return editor.remove(chosen.id)
    }
    if (event.key === 'Escape') return editor.choose(null)
    const box = followArrow(chosen, event)
    if (box === null) return
    event.preventDefault()
    editor.changeElement(chosen.id, placeOf(box), `keys ${chosen.id}`)
    setTold(words('canvas.place', { name: nameOf(chosen), ...inMillimetres(box) }))
  }

  return (
    <div ref={place} className={styles['place']}>
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
      <p id={keysId} className={styles['hidden']}>
        {words('canvas.keys')}
      </p>
      <p className={styles['hidden']} role="status">
        {told}
      </p>
    </div>
  )
}

type Box = { x: number; y: number; width: number; height: number }

/** The place alone: what else an element has stays as it is. */
function placeOf({ x, y, width, height }: Box): Box {
  return { x, y, width, height }
}

function inMillimetres({ x, y, width, height }: Box): Box {
  return { x: x / 1000, y: y / 1000, width: width / 1000, height: height / 1000 }
}
