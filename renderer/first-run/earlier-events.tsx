import { useMutation } from '@tanstack/react-query'
import { useTranslations } from 'use-intl'
import { ask, failureOf } from '../kiosk/ask.ts'
import { kiosk } from '../kiosk/kiosk.ts'
import { useAppState } from '../kiosk/use-app-state.ts'
import controls from '#shared/look/controls.module.css'
import { FailureNote } from '../look/failure-note.tsx'
import { useEventFormat } from '../look/use-event-format.ts'
import styles from './first-run.module.css'

/** Events that were closed on this laptop; their data is still here. */
export function EarlierEvents() {
  const words = useTranslations('firstRun.earlier')
  const { calendarDay } = useEventFormat()
  const state = useAppState().data
  const reopen = useMutation({ mutationFn: (eventId: string) => ask(kiosk.reopenEvent({ eventId })) })
  const events = state?.kind === 'first-run' ? state.earlierEvents : []
  if (events.length === 0) return null
  return (
    <section>
      <h2 className={styles['subtitle']}>{words('title')}</h2>
      {reopen.error && <FailureNote failure={failureOf(reopen.error)} />}
      <ul className={styles['list']}>
        {events.map(({ eventId, name, city, startsOn, records }) => (
          <li key={eventId} className={styles['listed']}>
            <span>
              <strong>{name}</strong>
              <span className={styles['small']}>{words('facts', { city, date: calendarDay(startsOn), records })}</span>
            </span>
            <button
              type="button"
              className={controls['secondary']}
              disabled={reopen.isPending}
              aria-label={words('reopenThis', { name })}
              onClick={() => reopen.mutate(eventId)}
            >
              {words('reopen')}
            </button>
          </li>
        ))}
      </ul>
    </section>
  )
}
