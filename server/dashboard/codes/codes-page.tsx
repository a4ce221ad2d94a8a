import { Link } from '@tanstack/react-router'
import { useTranslations } from 'use-intl'
import controls from '#shared/look/controls.module.css'
import { useEvent } from '../events/event-context.ts'
import { useAnswer } from '../headquarters/use-ask.ts'
import { FailureNote } from '../look/failure-note.tsx'
import { Page } from '../look/page.tsx'
import { CheckCode } from './check-code.tsx'
import { CodeKeys } from './code-keys.tsx'
import { HandOutForm } from './hand-out-form.tsx'

/** Codes that leave before the event, the keys that sign them, and what a code that came back is. */
export function CodesPage() {
  const words = useTranslations('sharingCodes')
  const { event } = useEvent()
  const params = { eventId: event.id }
  const keys = useAnswer('GET /events/:eventId/code-keys', { params })
  return (
    <Page
      title={words('title')}
      lead={words('lead')}
      actions={
        <Link to="/events/$eventId/participants" params={params} className={controls['secondary']}>
          {words('back')}
        </Link>
      }
    >
      {keys.error && <FailureNote error={keys.error} onRetry={() => void keys.refetch()} />}
      {keys.data && (
        <>
          <HandOutForm canSign={keys.data.keys.some(({ standing }) => standing === 'signs')} />
          <CodeKeys keys={keys.data.keys} />
          <CheckCode />
        </>
      )}
    </Page>
  )
}
