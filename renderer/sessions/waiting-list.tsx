import { useMutation, useQuery } from '@tanstack/react-query'
import { DoorOpen, X } from 'lucide-react'
import { useTranslations } from 'use-intl'
import type { WaitingPerson } from '#shared/contract/sessions.ts'
import controls from '#shared/look/controls.module.css'
import type { Session } from '#shared/sessions/session.ts'
import { useScanRoad } from '../app/scan-road.tsx'
import { SearchField } from '../desk/search-field.tsx'
import { SearchResults } from '../desk/search-results.tsx'
import { useSearch } from '../desk/use-search.ts'
import { ask, failureOf } from '../kiosk/ask.ts'
import { kiosk } from '../kiosk/kiosk.ts'
import { EmptyState } from '../look/empty-state.tsx'
import { FailureNote } from '../look/failure-note.tsx'
import { useEventFormat } from '../look/use-event-format.ts'
import styles from './waiting-list.module.css'

/** The line of a session in order: put somebody on it, take them off it, let the next one in when a seat is free. */
export function WaitingList({ session }: { session: Session }) {
  const words = useTranslations('sessions.waiting')
  const { askDoor } = useScanRoad()
  const sessionId = session.id
  const { data, error } = useQuery({
    queryKey: ['desk-work', 'waiting', sessionId],
    queryFn: () => ask(kiosk.waitingFor({ sessionId })),
  })
  const stop = useMutation({
    mutationFn: (participantId: string) => ask(kiosk.stopWaiting({ participantId, sessionId })),
  })
  const search = useSearch(sessionId, (participantId) =>
    askDoor(() => kiosk.waitForSeat({ participantId, sessionId }), sessionId),
  )
  if (error) return <FailureNote failure={failureOf(error)} />
  if (data === undefined) return null
  return (
    <div className={styles['waiting']}>
      <p className={styles['seats']} role="status">
        {data.seatsFree !== null && <strong>{words('seatsFree', { seats: data.seatsFree })} </strong>}
        {words('rule')}
      </p>
      {stop.isError && <FailureNote failure={failureOf(stop.error)} />}
      <div className={styles['place']}>
        {search.isOpen ? (
          <SearchResults search={search} does="wait" />
        ) : (
          <Line
            people={data.people}
            onAdmit={(participantId) =>
              askDoor(() => kiosk.admitPerson({ participantId, sessionId, direction: 'entry' }), sessionId)
            }
            onRemove={(participantId) => stop.mutate(participantId)}
          />
        )}
      </div>
      {session.hasWaitingList && (
        <div className={styles['find']}>
          <SearchField search={search} />
        </div>
      )}
    </div>
  )
}

type LineProps = {
  people: readonly WaitingPerson[]
  onAdmit: (participantId: string) => void
  onRemove: (participantId: string) => void
}

function Line({ people, onAdmit, onRemove }: LineProps) {
  const words = useTranslations('sessions.waiting')
  const verdict = useTranslations('verdict')
  const { timeWithZone } = useEventFormat()
  if (people.length === 0) return <EmptyState title={words('empty')}>{words('emptyNext')}</EmptyState>
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- what scrolls is scrolled by keys too
    <ol className={styles['line']} aria-label={words('label')} tabIndex={0}>
      {people.map(({ participantId, name, community, group, since, numberInLine, canEnter }) => (
        <li key={participantId} className={styles['person']} data-can-enter={canEnter}>
          <span className={styles['number']}>{numberInLine}</span>
          <div className={styles['who']}>
            <p className={styles['name']} dir="auto">
              {name}
            </p>
            <p className={styles['about']}>
              {[community, group && verdict('groupOf', { group }), words('since', { time: timeWithZone(since) })]
                .filter((part) => part !== '')
                .join(' · ')}
            </p>
          </div>
          {canEnter && (
            <button
              type="button"
              className={controls['primary']}
              aria-label={words('admitThis', { name })}
              onClick={() => onAdmit(participantId)}
            >
              <DoorOpen size={20} aria-hidden="true" /> {words('admit')}
            </button>
          )}
          <button
            type="button"
            className={controls['quiet']}
            aria-label={words('removeThis', { name })}
            onClick={() => onRemove(participantId)}
          >
            <X size={20} aria-hidden="true" /> {words('remove')}
          </button>
        </li>
      ))}
    </ol>
  )
}
