import { useTranslations } from 'use-intl'
import { useEvent, useEventFormat } from '../events/event-context.ts'
import { Page } from '../look/page.tsx'
import { AuditList } from './audit-list.tsx'

/** Everything that anybody did in one event. */
export function EventAuditPage() {
  const words = useTranslations('audit')
  const { event } = useEvent()
  const format = useEventFormat()
  return (
    <Page title={words('title')} lead={words('lead')}>
      <AuditList eventId={event.id} format={format} />
    </Page>
  )
}
