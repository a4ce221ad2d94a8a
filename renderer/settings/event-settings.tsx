import { useTranslations } from 'use-intl'
import { useOpenEvent } from '../kiosk/use-app-state.ts'
import { useEventFormat } from '../look/use-event-format.ts'
import { BadgeSettings } from './badge-settings.tsx'
import { CloseEvent } from './close-event.tsx'
import styles from './parts.module.css'
import { RehearsalClock } from './rehearsal-clock.tsx'

/** The event that is open on this laptop: its rehearsal clock where it has one, and the way out of it. */
export function EventSettings() {
  const words = useTranslations('settings.event')
  const { calendarDay } = useEventFormat()
  const { event } = useOpenEvent()
  return (
    <>
      <div>
        <p className={styles['text']}>
          <strong>{event.name}</strong>
        </p>
        <p className={styles['muted']}>{words('facts', { city: event.city, date: calendarDay(event.startsOn) })}</p>
        {event.label !== '' && <p className={styles['muted']}>{event.label}</p>}
      </div>
      {event.isRehearsal && <RehearsalClock />}
      <BadgeSettings />
      <CloseEvent name={event.name} />
    </>
  )
}
