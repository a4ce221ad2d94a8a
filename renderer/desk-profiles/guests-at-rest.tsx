import { useQuery } from '@tanstack/react-query'
import { useTranslations } from 'use-intl'
import controls from '#shared/look/controls.module.css'
import { AlertList } from '../alerts/alert-list.tsx'
import { useScanRoad } from '../app/scan-road.tsx'
import { moveFocus } from '../groups/move-focus.ts'
import { ask } from '../kiosk/ask.ts'
import { kiosk } from '../kiosk/kiosk.ts'
import styles from './at-rest.module.css'

/** More do not come before the list is read again. */
const most = 50

/** Guests and speakers who are still expected, each with what to do when they come. */
export function GuestsAtRest({ sessionId }: { sessionId: string }) {
  const words = useTranslations('groups.profile')
  const verdict = useTranslations('verdict')
  const { admitPerson } = useScanRoad()
  const { data } = useQuery({
    queryKey: ['desk-work', 'guests', sessionId],
    queryFn: () => ask(kiosk.expectedGuests({ sessionId, limit: most })),
  })
  if (data === undefined) return null
  return (
    <div className={styles['place']}>
      <h2 className={styles['title']}>{words('vipTitle', { count: data.total })}</h2>
      <ul className={styles['list']} onKeyDown={(event) => moveFocus(event, 'button')}>
        {data.guests.map(({ participantId, name, role, community, alerts }) => (
          <li key={participantId} className={styles['row']}>
            <span className={styles['who']}>
              <span className={styles['name']} dir="auto">
                {name}
              </span>
              <span className={styles['about']}>
                {[verdict(`role.${role}`), community].filter((part) => part !== '').join(' · ')}
              </span>
              <span className={styles['alerts']}>
                <AlertList alerts={alerts} size="line" />
              </span>
            </span>
            <button
              type="button"
              className={controls['secondary']}
              aria-label={words('admitLabel', { name })}
              onClick={() => admitPerson(participantId)}
            >
              {words('admit')}
            </button>
          </li>
        ))}
      </ul>
    </div>
  )
}
