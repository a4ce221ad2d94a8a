import { Link, Outlet, useParams } from '@tanstack/react-router'
import { useTranslations } from 'use-intl'
import { useAnswer } from '../headquarters/use-ask.ts'
import { useStream } from '../headquarters/use-stream.ts'
import { AskFailed } from '../headquarters/ask.ts'
import controls from '#shared/look/controls.module.css'
import { FailureNote } from '../look/failure-note.tsx'
import { EventContext } from './event-context.ts'
import { EventHead } from './event-head.tsx'
import { EventTabs } from './event-tabs.tsx'
import styles from './event-frame.module.css'
import { StreamContext } from './stream-context.ts'

/** One event: what it is, its parts, and the connection that keeps all of them up to date. */
export function EventFrame() {
  const { eventId } = useParams({ from: '/events/$eventId' })
  const event = useAnswer('GET /events/:eventId', { params: { eventId } })
  const stream = useStream(eventId)
  const isThisOne = event.data?.event.id === eventId
  if (!isThisOne) return event.error ? <Unopened error={event.error} onRetry={() => void event.refetch()} /> : null
  return (
    <EventContext value={event.data ?? null}>
      <StreamContext value={stream}>
        <div className={styles['frame']}>
          <EventHead />
          <EventTabs />
          <Outlet />
        </div>
      </StreamContext>
    </EventContext>
  )
}

function Unopened({ error, onRetry }: { error: Error; onRetry: () => void }) {
  const words = useTranslations('frame.notFound')
  const isGone = error instanceof AskFailed && error.code === 'event-unknown'
  return (
    <div className={styles['frame']}>
      <FailureNote error={error} size="page" onRetry={isGone ? undefined : onRetry} />
      <p>
        <Link to="/" className={controls['secondary']}>
          {words('wayOn')}
        </Link>
      </p>
    </div>
  )
}
