import { useTranslations } from 'use-intl'
import controls from '#shared/look/controls.module.css'
import styles from './form.module.css'

export type FormActionsProps = {
  /** What the one primary press does, in its own words. */
  does: string
  isBusy: boolean
  isDisabled?: boolean
  onCancel?: (() => void) | undefined
}

/** The end of a form: the one thing to press, and the way out. */
export function FormActions({ does, isBusy, isDisabled = false, onCancel }: FormActionsProps) {
  const words = useTranslations('frame')
  return (
    <div className={styles['actions']}>
      {onCancel && (
        <button type="button" className={controls['secondary']} onClick={onCancel}>
          {words('cancel')}
        </button>
      )}
      <button type="submit" className={controls['primary']} disabled={isBusy || isDisabled}>
        {isBusy ? words('busy') : does}
      </button>
    </div>
  )
}
