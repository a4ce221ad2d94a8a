import { useTranslations } from 'use-intl'
import type { Failure } from '#shared/failures/failure-code.ts'
import { FailureNote } from '../look/failure-note.tsx'
import styles from './starting.module.css'

/** The moment before the engine has answered for the first time, or why it has not. */
export function Starting({ failure }: { failure: Failure | null }) {
  const words = useTranslations('app')
  return (
    <main className={styles['starting']}>
      <h1 className={styles['name']}>{words('name')}</h1>
      {failure ? <FailureNote failure={failure} /> : <p className={styles['wait']}>{words('loading')}</p>}
    </main>
  )
}
