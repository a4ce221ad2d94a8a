import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslations } from 'use-intl'
import type { DownloadStatus } from '#shared/contract/outputs.ts'
import { ask } from '../kiosk/ask.ts'
import { kiosk } from '../kiosk/kiosk.ts'
import controls from '#shared/look/controls.module.css'
import { FailureNote } from '../look/failure-note.tsx'
import styles from './download-progress.module.css'

/** An event on its way here: how far it is, why it waits, and the way to give it up. */
export function DownloadProgress({ download }: { download: DownloadStatus }) {
  const words = useTranslations('sync.download')
  const [isAsked, setAsked] = useState(false)
  const cancel = useMutation({ mutationFn: () => ask(kiosk.cancelDownload()) })
  const { eventName, stage, done, total, failure, nextTryAt } = download
  const isBeginning = total === 0
  return (
    <section className={styles['download']} aria-labelledby="download-title">
      <h2 id="download-title" className={styles['title']}>
        {words('title', { event: eventName })}
      </h2>
      <progress
        className={styles['bar']}
        aria-labelledby="download-title"
        max={1}
        {...(isBeginning ? {} : { value: Math.min(1, done / total) })}
      />
      <p className={styles['words']} role="status">
        {isBeginning ? words('beginning') : words(stage, { done, total })}
        {failure && nextTryAt !== null && ` · ${words('waits')}`}
      </p>
      {failure && <FailureNote failure={failure} />}
      <p className={styles['muted']}>{words('resumes')}</p>
      {isAsked ? (
        <div role="group" aria-label={words('cancel')}>
          <p className={styles['words']}>{words('cancelSure')}</p>
          <div className={styles['row']}>
            <button
              type="button"
              className={controls['primary']}
              disabled={cancel.isPending}
              onClick={() => cancel.mutate()}
            >
              {words('cancelYes')}
            </button>
            <button type="button" className={controls['secondary']} autoFocus onClick={() => setAsked(false)}>
              {words('cancelNo')}
            </button>
          </div>
        </div>
      ) : (
        <button type="button" className={controls['secondary']} onClick={() => setAsked(true)}>
          {words('cancel')}
        </button>
      )}
    </section>
  )
}
