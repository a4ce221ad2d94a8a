import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslations } from 'use-intl'
import { ask, failureOf } from '../kiosk/ask.ts'
import { kiosk } from '../kiosk/kiosk.ts'
import controls from '#shared/look/controls.module.css'
import { FailureNote } from '../look/failure-note.tsx'
import styles from './parts.module.css'

/** Closes the event after one more press in the same place; its data stays on this laptop. */
export function CloseEvent({ name }: { name: string }) {
  const words = useTranslations('settings.event')
  const [isAsked, setAsked] = useState(false)
  const close = useMutation({ mutationFn: () => ask(kiosk.closeEvent()) })
  return (
    <div className={styles['part']}>
      <h3 className={styles['subtitle']}>{words('close')}</h3>
      <p className={styles['muted']}>{words('closeExplain')}</p>
      {close.error && <FailureNote failure={failureOf(close.error)} />}
      {isAsked ? (
        <div role="group" aria-label={words('closeSure', { name })}>
          <p className={styles['text']}>{words('closeSure', { name })}</p>
          <div className={styles['row']}>
            <button
              type="button"
              className={controls['primary']}
              disabled={close.isPending}
              onClick={() => close.mutate()}
            >
              {words('closeYes')}
            </button>
            <button type="button" className={controls['secondary']} autoFocus onClick={() => setAsked(false)}>
              {words('closeNo')}
            </button>
          </div>
        </div>
      ) : (
        <button type="button" className={controls['secondary']} onClick={() => setAsked(true)}>
          {words('close')}
        </button>
      )}
    </div>
  )
}
