import { useInfiniteQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useTranslations } from 'use-intl'
import type { createEventFormat } from '#shared/time/event-format.ts'
import type { DashboardAnswer } from '../../contract/dashboard-routes.ts'
import { ask } from '../headquarters/ask.ts'
import controls from '#shared/look/controls.module.css'
import { EmptyState } from '../look/empty-state.tsx'
import { FailureNote } from '../look/failure-note.tsx'
import styles from './audit-list.module.css'
import { useDetailWords } from './use-detail-words.ts'

type Entry = DashboardAnswer<'GET /audit'>['entries'][number]
type Format = ReturnType<typeof createEventFormat>

/** Acts whose target is a person on the event's list. */
const aboutPeople = new Set([
  'participant-added',
  'participant-corrected',
  'participant-erased',
  'data-copied',
  'standing-set',
  'code-revoked',
  'code-replaced',
  'conflict-decided',
])

export type AuditListProps = { eventId: string | null; format: Format }

/** Acts by day, newest first, a page at a time. */
export function AuditList({ eventId, format }: AuditListProps) {
  const words = useTranslations('audit')
  const frame = useTranslations('frame')
  const list = useInfiniteQuery({
    queryKey: [eventId ?? '', 'GET /audit'],
    queryFn: ({ pageParam, signal }) =>
      ask(
        'GET /audit',
        {
          query: {
            ...(eventId === null ? {} : { eventId }),
            ...(pageParam === null ? {} : { before: pageParam }),
          },
        },
        signal,
      ),
    initialPageParam: null as string | null,
    getNextPageParam: ({ next }) => next,
  })
  const entries = list.data?.pages.flatMap((page) => page.entries) ?? []
  return (
    <>
      {list.error && <FailureNote error={list.error} onRetry={() => void list.refetch()} />}
      {list.data && entries.length === 0 && <EmptyState title={words('empty.title')}>{words('empty.next')}</EmptyState>}
      {[...byDay(entries, format)].map(([day, ofDay]) => (
        <section key={day} className={styles['day']}>
          <h2 className={styles['date']}>{day}</h2>
          <ul className={styles['entries']}>
            {ofDay.map((entry) => (
              <AuditEntry key={entry.id} entry={entry} format={format} />
            ))}
          </ul>
        </section>
      ))}
      {list.hasNextPage && (
        <p>
          <button
            type="button"
            className={controls['secondary']}
            disabled={list.isFetchingNextPage}
            onClick={() => void list.fetchNextPage()}
          >
            {frame('more')}
          </button>
        </p>
      )}
    </>
  )
}

function byDay(entries: readonly Entry[], { shortDate }: Format): Map<string, Entry[]> {
  const days = new Map<string, Entry[]>()
  for (const entry of entries) {
    const day = shortDate(entry.at)
    days.set(day, [...(days.get(day) ?? []), entry])
  }
  return days
}

function AuditEntry({ entry, format }: { entry: Entry; format: Format }) {
  const words = useTranslations('audit')
  const { at, actor, action, target, eventId, detail } = entry
  const does = words.has(`action.${action as 'exported'}`) ? words(`action.${action as 'exported'}`) : action
  const facts = useDetailWords()(detail)
  return (
    <li className={styles['entry']}>
      <time dateTime={new Date(at).toISOString()}>{format.timeWithZone(at)}</time>
      <p>
        <strong>{does}</strong>
        <span className={styles['who']}>
          {' '}
          · {actor.name || actor.id}
          {actor.kind !== 'user' && ` (${words(`actor.${actor.kind}`)})`}
        </span>
      </p>
      <p className={styles['facts']}>
        {facts.join(' · ')}
        {eventId !== null && aboutPeople.has(action) && (
          <>
            {facts.length > 0 && ' · '}
            <Link to="/events/$eventId/participants" params={{ eventId }} search={{ person: target }}>
              {words('toPerson')}
            </Link>
          </>
        )}
      </p>
    </li>
  )
}
