import { useTranslations } from 'use-intl'
import { Page } from '../look/page.tsx'
import { useHereFormat } from '../look/use-here-format.ts'
import { AuditList } from './audit-list.tsx'

/** Everything that anybody did, in every event and outside of them. */
export function AuditPage() {
  const words = useTranslations('audit')
  const format = useHereFormat()
  return (
    <Page title={words('title')} lead={words('leadAll')}>
      <AuditList eventId={null} format={format} />
    </Page>
  )
}
