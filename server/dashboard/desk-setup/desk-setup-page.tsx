import { useTranslations } from 'use-intl'
import { useEvent } from '../events/event-context.ts'
import { useAnswer } from '../headquarters/use-ask.ts'
import { useMay } from '../headquarters/use-session.ts'
import { FailureNote } from '../look/failure-note.tsx'
import { Page } from '../look/page.tsx'
import { AlertsSection } from './alerts-section.tsx'
import { BadgesSection } from './badges-section.tsx'
import styles from './desk-setup-page.module.css'
import { ItemsSection } from './items-section.tsx'
import { LeadersSection } from './leaders-section.tsx'
import { OfficersSection } from './officers-section.tsx'
import { PapersSection } from './papers-section.tsx'
import { QuestionsSection } from './questions-section.tsx'
import { PrivacySection, WalkInsSection } from './rules-section.tsx'

/** What the desks of an event work with beside its sessions. Each change is saved by itself and goes to every laptop. */
export function DeskSetupPage() {
  const words = useTranslations('deskSetup')
  const { event } = useEvent()
  const mayManage = useMay('coordinator')
  const { data, error, refetch } = useAnswer('GET /events/:eventId/desk-setup', { params: { eventId: event.id } })
  return (
    <Page title={words('title')} lead={words('lead')}>
      {error && <FailureNote error={error} onRetry={() => void refetch()} />}
      {data && (
        <div className={styles['sections']}>
          <OfficersSection setup={data} mayManage={mayManage} />
          <ItemsSection setup={data} mayManage={mayManage} />
          <QuestionsSection setup={data} mayManage={mayManage} />
          <AlertsSection setup={data} mayManage={mayManage} />
          <LeadersSection setup={data} mayManage={mayManage} />
          <BadgesSection mayManage={mayManage} />
          <PapersSection setup={data} mayManage={mayManage} />
          <WalkInsSection setup={data} mayManage={mayManage} />
          <PrivacySection setup={data} mayManage={mayManage} />
        </div>
      )}
    </Page>
  )
}
