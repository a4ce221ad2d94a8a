import { CalendarPlus } from 'lucide-react'
import { useState } from 'react'
import { useTranslations } from 'use-intl'
import { useAnswer } from '../headquarters/use-ask.ts'
import { useMay } from '../headquarters/use-session.ts'
import controls from '#shared/look/controls.module.css'
import { EmptyState } from '../look/empty-state.tsx'
import { FailureNote } from '../look/failure-note.tsx'
import { Page } from '../look/page.tsx'
import { type EventAndCounts, EventCard } from './event-card.tsx'
import styles from './events-page.module.css'
import { StartEvent } from './start-event.tsx'

/** All events, those of one series together, each with what a coordinator asks for first. */
export function EventsPage() {
  const words = useTranslations('events')
  const mayCreate = useMay('coordinator')
  const [isStarting, setIsStarting] = useState(false)
  const { data, error, refetch } = useAnswer('GET /events', {})
  const start = (
    <button type="button" className={controls['primary']} onClick={() => setIsStarting(true)}>
      <CalendarPlus size={20} aria-hidden="true" />
      {words('create')}
    </button>
  )
  const hasEvents = data !== undefined && data.events.length > 0
  return (
    <Page title={words('title')} lead={words('lead')} {...(mayCreate && hasEvents ? { actions: start } : {})}>
      {error && <FailureNote error={error} onRetry={() => void refetch()} />}
      {data && !hasEvents && (
        <EmptyState title={words('empty.title')}>
          {words(mayCreate ? 'empty.next' : 'empty.nextViewer')}
          {mayCreate && start}
        </EmptyState>
      )}
      {hasEvents &&
        [...inSeries(data.events)].map(([series, events]) => (
          <section key={series} className={styles['series']}>
            <h2 className={styles['title']}>{series === '' ? words('noSeries') : series}</h2>
            <ul className={styles['events']}>
              {events.map((one) => (
                <EventCard key={one.event.id} {...one} />
              ))}
            </ul>
          </section>
        ))}
      {isStarting && <StartEvent onClose={() => setIsStarting(false)} />}
    </Page>
  )
}

/** The series in the order of their newest event. */
function inSeries(events: readonly EventAndCounts[]): Map<string, EventAndCounts[]> {
  const series = new Map<string, EventAndCounts[]>()
  for (const one of events) series.set(one.event.series, [...(series.get(one.event.series) ?? []), one])
  return series
}
