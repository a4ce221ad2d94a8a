import { X } from 'lucide-react'
import { type ReactNode, useEffect, useId, useRef } from 'react'
import { useTranslations } from 'use-intl'
import styles from './dialog.module.css'

export type DialogProps = {
  title: string
  onClose: () => void
  children: ReactNode
  /** A question with a line to write, or a form with many fields. */
  width?: 'narrow' | 'wide'
}

/** Something to finish or leave before the page goes on. The browser's own dialog: it keeps the focus and knows Esc. */
export function Dialog({ title, onClose, children, width = 'narrow' }: DialogProps) {
  const frame = useTranslations('frame')
  const dialog = useRef<HTMLDialogElement>(null)
  const titleId = useId()
  useEffect(() => {
    const element = dialog.current
    const before = document.activeElement
    element?.showModal()
    return () => {
      element?.close()
      if (before instanceof HTMLElement) before.focus()
    }
  }, [])
  return (
    <dialog
      ref={dialog}
      className={styles['dialog']}
      data-width={width}
      aria-labelledby={titleId}
      onCancel={(event) => {
        event.preventDefault()
        onClose()
      }}
    >
      <div className={styles['head']}>
        <h2 id={titleId} className={styles['title']}>
          {title}
        </h2>
        <button type="button" className={styles['close']} aria-label={frame('close')} onClick={onClose}>
          <X size={22} aria-hidden="true" />
        </button>
      </div>
      {children}
    </dialog>
  )
}
