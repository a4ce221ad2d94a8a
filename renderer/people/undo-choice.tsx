import { Undo2 } from 'lucide-react'
import { useEffect, useRef } from 'react'
import { useTranslations } from 'use-intl'
import type { UndoReason } from '#shared/records/record.ts'
import controls from '#shared/look/controls.module.css'
import styles from './history-list.module.css'

const reasons: readonly UndoReason[] = ['wrong-person', 'scanned-by-mistake', 'person-left', 'test-scan', 'other']

export type UndoChoiceProps = {
  isOpen: boolean
  isBusy: boolean
  /** Of the record, as it is shown. */
  time: string
  onOpen: (isOpen: boolean) => void
  onChoose: (reason: UndoReason) => void
}

/** Takes a record back: first the press, then why. Nothing pops up over the screen. */
export function UndoChoice({ isOpen, isBusy, time, onOpen, onChoose }: UndoChoiceProps) {
  const words = useTranslations('people.history')
  const undo = useTranslations('desk.undo.reason')
  const choice = useRef<HTMLFieldSetElement>(null)
  // Not the first reason: a key that is held down would choose it.
  useEffect(() => {
    if (isOpen) choice.current?.focus()
  }, [isOpen])
  if (!isOpen) {
    return (
      <button
        type="button"
        className={controls['secondary']}
        aria-label={words('undoThis', { time })}
        onClick={() => onOpen(true)}
      >
        <Undo2 size={18} aria-hidden="true" />
        {words('undo')}
      </button>
    )
  }
  return (
    <fieldset ref={choice} tabIndex={-1} className={styles['reasons']} disabled={isBusy}>
      <legend>{words('whyUndo')}</legend>
      {reasons.map((reason) => (
        <button key={reason} type="button" className={controls['secondary']} onClick={() => onChoose(reason)}>
          {undo(reason)}
        </button>
      ))}
      <button type="button" className={controls['quiet']} onClick={() => onOpen(false)}>
        {words('keep')}
      </button>
    </fieldset>
  )
}
