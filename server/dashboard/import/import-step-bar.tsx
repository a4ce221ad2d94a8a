import { useTranslations } from 'use-intl'
import controls from '#shared/look/controls.module.css'
import styles from './import-page.module.css'
import type { ImportStep } from './send-import.ts'

/** What headquarters is at, and how far; a long list can be called off until it is written. */
export function ImportStepBar({ step, onCancel }: { step: ImportStep | 'sending'; onCancel: () => void }) {
  const words = useTranslations('importing')
  const name = step === 'sending' ? 'sending' : step.step
  const share = step === 'sending' || step.step !== 'reading' ? null : step.share
  return (
    <div className={styles['step']}>
      <p role="status" id="import-step">
        {words(name)}
      </p>
      <progress aria-labelledby="import-step" {...(share === null ? {} : { value: share, max: 1 })} />
      <button type="button" className={controls['secondary']} onClick={onCancel}>
        {words('cancel')}
      </button>
    </div>
  )
}
