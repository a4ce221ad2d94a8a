import { VisuallyHidden } from '@mantine/core'
import { Redo2, Undo2, ZoomIn, ZoomOut } from 'lucide-react'
import type { ReactNode } from 'react'
import { useTranslations } from 'use-intl'
import styles from './design-editor.module.css'
import type { DesignEditor } from './use-design-editor.ts'

/** 1 fits the badge into its place. */
const zooms = [1, 1.5, 2, 3, 4]

export function nextZoom(zoom: number, by: 1 | -1): number {
  return (by === 1 ? zooms.find((step) => step > zoom) : zooms.findLast((step) => step < zoom)) ?? zoom
}

export type EditorToolsProps = {
  editor: DesignEditor
  zoom: number
  onZoom: (zoom: number) => void
  children: ReactNode
}

/** Back, forth, further, nearer; a press on the zoom itself fits the badge in again. */
export function EditorTools({ editor, zoom, onZoom, children }: EditorToolsProps) {
  const words = useTranslations('badgeDesign.editor')
  const changed = (by: 1 | -1) => (nextZoom(zoom, by) === zoom ? null : () => onZoom(nextZoom(zoom, by)))
  const tools = [
    ['undo', Undo2, editor.canUndo ? editor.undo : null],
    ['redo', Redo2, editor.canRedo ? editor.redo : null],
    ['zoomOut', ZoomOut, changed(-1)],
    ['zoomIn', ZoomIn, changed(1)],
  ] as const
  return (
    <div className={styles['tools']} role="group" aria-label={words('tools')}>
      {tools.map(([name, Icon, act]) => (
        <button
          key={name}
          type="button"
          className={styles['tool']}
          aria-label={words(name)}
          title={words(name)}
          disabled={act === null}
          onClick={() => act?.()}
        >
          <Icon size={20} aria-hidden="true" />
        </button>
      ))}
      <button
        type="button"
        className={`${styles['tool']} ${styles['zoom']}`}
        title={words('fitWhole')}
        disabled={zoom === 1}
        onClick={() => onZoom(1)}
      >
        {zoom === 1 ? words('fit') : words('times', { zoom })}
        <VisuallyHidden>{words('fitWhole')}</VisuallyHidden>
      </button>
      {children}
    </div>
  )
}
