import { Pencil } from 'lucide-react'
import { useState } from 'react'
import { useTranslations } from 'use-intl'
import { useMay } from '../headquarters/use-session.ts'
import { WavePattern } from '../look/wave-pattern.tsx'
import { EditEvent } from './edit-event.tsx'
import { useEvent, useEventFormat } from './event-context.ts'
import styles from './event-head.module.css'
import { StreamNote } from './stream-note.tsx'

/** Which event this is, when and where, and whether what is shown is alive. */
export function EventHead() {
  const words = useTranslations('events.frame')
  const { event } = useEvent()
  const { calendarDay, zone } = useEventFormat()
  const [isEdited, setIsEdited] = useState(false)
  const mayEdit = useMay('coordinator')
  const startsAt = Date.parse(`${event.startsOn}T00:00:00Z`)
  const about = [event.city, event.place, `${calendarDay(event.startsOn)}, ${zone(startsAt)}`]
  return (
    <div className={styles['head']}>
      <div className={styles['words']}>
        <p className={styles['name']}>
          {event.name}
          {mayEdit && (
            <button
              type="button"
              className={styles['edit']}
              aria-label={words('edit')}
              title={words('edit')}
              onClick={() => setIsEdited(true)}
            >
              <Pencil size={18} aria-hidden="true" />
            </button>
          )}
        </p>
        <p className={styles['about']}>
          {event.label !== '' && <span className={styles['label']}>{event.label}</span>}
          <span>{about.filter((part) => part !== '').join(' · ')}</span>
        </p>
      </div>
      <WavePattern className={styles['waves']} />
      <StreamNote />
      {isEdited && <EditEvent onClose={() => setIsEdited(false)} />}
    </div>
  )
}
