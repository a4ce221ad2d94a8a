import { useMutation } from '@tanstack/react-query'
import { useTranslations } from 'use-intl'
import type { KioskInput } from '#shared/contract/inputs.ts'
import controls from '#shared/look/controls.module.css'
import { ask, failureOf } from '../kiosk/ask.ts'
import { kiosk } from '../kiosk/kiosk.ts'
import { FailureNote } from '../look/failure-note.tsx'
import styles from './paper-card.module.css'

type How = KioskInput<'papers:hand-out'>['how']

/** What becomes of a file that was just made: opened, shown where it lies, or printed where it is pages. */
export function MadeFile({ file }: { file: string }) {
  const words = useTranslations('reports.paper.handOut')
  const handOut = useMutation({ mutationFn: (how: How) => ask(kiosk.handOutPaper({ file, how })) })
  const hows: readonly How[] = file.endsWith('.pdf') ? ['open', 'print', 'folder'] : ['open', 'folder']
  return (
    <>
      <div className={styles['row']} role="group" aria-label={words('label')}>
        {hows.map((how) => (
          <button
            key={how}
            type="button"
            className={controls['secondary']}
            disabled={handOut.isPending}
            onClick={() => handOut.mutate(how)}
          >
            {words(how)}
          </button>
        ))}
      </div>
      <p className={styles['quiet']} role="status">
        {handOut.data &&
          (handOut.data.did === 'printing'
            ? words('printing', { printer: handOut.data.printer })
            : words(handOut.data.did))}
      </p>
      {handOut.error && <FailureNote failure={failureOf(handOut.error)} />}
    </>
  )
}
