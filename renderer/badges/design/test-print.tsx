import { Printer, X } from 'lucide-react'
import { useTranslations } from 'use-intl'
import { failureOf } from '../../kiosk/ask.ts'
import { FailureNote } from '../../look/failure-note.tsx'
import { TroubleNote } from '../queue/trouble-note.tsx'
import editor from './design-editor.module.css'
import styles from './test-print.module.css'
import type { TestPrint } from './use-test-print.ts'

export function TestPrintButton({ test }: { test: TestPrint }) {
  const words = useTranslations('badgeDesign.test')
  return (
    <button
      type="button"
      className={editor['tool']}
      aria-label={words('press')}
      title={words('hint')}
      disabled={test.isPending}
      onClick={() => test.mutate()}
    >
      <Printer size={20} aria-hidden="true" />
    </button>
  )
}

/** What became of the test, over the foot of the table until somebody has read it. */
export function TestPrintNote({ test }: { test: TestPrint }) {
  const words = useTranslations('badgeDesign.test')
  return (
    <div className={styles['place']} role="status">
      {!test.isIdle && (
        <div className={styles['note']}>
          <div className={styles['words']}>
            {test.isPending && words('printing')}
            {test.data?.isPrinted && words('printed')}
            {test.data?.trouble && <TroubleNote trouble={test.data.trouble} />}
            {test.error && <FailureNote failure={failureOf(test.error)} />}
          </div>
          {!test.isPending && (
            <button type="button" className={editor['tool']} aria-label={words('close')} onClick={() => test.reset()}>
              <X size={20} aria-hidden="true" />
            </button>
          )}
        </div>
      )}
    </div>
  )
}
