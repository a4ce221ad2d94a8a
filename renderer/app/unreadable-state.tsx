import { Button } from '@mantine/core'
import { useTranslations } from 'use-intl'
import type { Failure } from '#shared/failures/failure-code.ts'
import { FailureNote } from '../look/failure-note.tsx'
import styles from './unreadable-state.module.css'

/** When the kiosk cannot even tell its state, or a screen has a bug: what happened, and one button. */
export function UnreadableState({ failure, onRetry }: { failure: Failure; onRetry: () => void }) {
  const words = useTranslations('app')
  return (
    <main className={styles['place']}>
      <FailureNote failure={failure} size="page" />
      <Button onClick={onRetry}>{words('tryAgain')}</Button>
    </main>
  )
}
