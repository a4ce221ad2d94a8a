import { Link } from '@tanstack/react-router'
import { useTranslations } from 'use-intl'
import controls from '#shared/look/controls.module.css'
import { EmptyState } from '../../look/empty-state.tsx'
import { Screen } from '../../look/screen.tsx'
import { BatchCard } from './batch-card.tsx'
import frame from '../../look/two-columns.module.css'
import { PrinterCard } from './printer-card.tsx'
import { QueueColumn } from './queue-column.tsx'
import { useBadgeQueue } from './use-badges.ts'

/** What is printed and what waits, on which printer; and printing before the event. Scans go on meanwhile. */
export function BadgesScreen() {
  const words = useTranslations('badgePrinting')
  const queue = useBadgeQueue()
  return (
    <Screen
      title={words('title')}
      lead={words('lead')}
      width="full"
      actions={
        <Link to="/badges/design" search={{}} className={controls['secondary']}>
          {words('designs')}
        </Link>
      }
    >
      {queue && (
        <div className={frame['columns']}>
          <div className={frame['column']}>
            {!queue.hasDesign && <EmptyState title={words('noDesign.title')}>{words('noDesign.next')}</EmptyState>}
            <PrinterCard queue={queue} />
            {queue.hasDesign && <BatchCard queue={queue} />}
          </div>
          <div className={frame['column']} role="group" aria-label={words('queue.title')} tabIndex={0}>
            <QueueColumn queue={queue} />
          </div>
        </div>
      )}
    </Screen>
  )
}
