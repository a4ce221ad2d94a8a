import { useEffect, useRef } from 'react'
import { useTranslations } from 'use-intl'
import type { UndoReason } from '#shared/records/record.ts'
import controls from '#shared/look/controls.module.css'
import styles from './press-result.module.css'

const reasons: readonly UndoReason[] = ['wrong-person', 'scanned-by-mistake', 'person-left', 'test-scan', 'other']

export type UndoReasonsProps = { isBusy: boolean; onChoose: (reason: UndoReason) => void; onKeep: () => void }

/** Why something is taken back. Stands where it was asked for; nothing pops up over the work. */
export function UndoReasons({ isBusy, onChoose, onKeep }: UndoReasonsProps) {
  const words = useTranslations('groups.result')
  const why = useTranslations('desk.undo.reason')
  const choice = useRef<HTMLFieldSetElement>(null)
  useEffect(() => choice.current?.focus(), [])
  return (
    <fieldset ref={choice} tabIndex={-1} className={styles['reasons']} disabled={isBusy}>
      <legend>{words('why')}</legend>
      {reasons.map((reason) => (
        <button key={reason} type="button" className={controls['secondary']} onClick={() => onChoose(reason)}>
          {why(reason)}
        </button>
      ))}
      <button type="button" className={controls['quiet']} onClick={onKeep}>
        {words('keep')}
      </button>
    </fieldset>
  )
}
