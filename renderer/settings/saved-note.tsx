import { Check } from 'lucide-react'
import { useTranslations } from 'use-intl'
import { FailureNote } from '../look/failure-note.tsx'
import styles from './parts.module.css'
import type { Saving } from './use-saving.ts'

/** Whether the last change was kept. Its place is always there, so that nothing moves. */
export function SavedNote({ saving: { isSaved, failure } }: { saving: Saving }) {
  const words = useTranslations('settings')
  if (failure) return <FailureNote failure={failure} />
  return (
    <p className={styles['saved']} role="status">
      {isSaved && (
        <>
          <Check size={18} aria-hidden="true" />
          {words('saved')}
        </>
      )}
    </p>
  )
}
