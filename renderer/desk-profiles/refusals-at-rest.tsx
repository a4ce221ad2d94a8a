import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useTranslations } from 'use-intl'
import type { DeskRefusal } from '#shared/contract/desk-profiles.ts'
import controls from '#shared/look/controls.module.css'
import { useScanRoad } from '../app/scan-road.tsx'
import { moveFocus } from '../groups/move-focus.ts'
import { ask } from '../kiosk/ask.ts'
import { kiosk } from '../kiosk/kiosk.ts'
import { EmptyState } from '../look/empty-state.tsx'
import { useEventFormat } from '../look/use-event-format.ts'
import colours from '../verdict/verdict-colours.module.css'
import { VerdictShape } from '../verdict/verdict-shape.tsx'
import styles from './at-rest.module.css'

const most = 30

/** Whoever was refused last, at this desk or another one this laptop has heard of, with the next step. */
export function RefusalsAtRest({ sessionId }: { sessionId: string }) {
  const words = useTranslations('groups.profile')
  const { data } = useQuery({
    queryKey: ['desk-work', 'refusals', sessionId],
    queryFn: () => ask(kiosk.deskRefusals({ sessionId, limit: most })),
  })
  if (data === undefined) return null
  if (data.length === 0) {
    return (
      <EmptyState title={words('helpNone')}>
        <p>{words('helpNoneNext')}</p>
      </EmptyState>
    )
  }
  return (
    <div className={styles['place']}>
      <h2 className={styles['title']}>{words('helpTitle')}</h2>
      <ul className={styles['list']} onKeyDown={(event) => moveFocus(event, 'button, a')}>
        {data.map((refusal) => (
          <RefusalRow key={refusal.recordId} refusal={refusal} />
        ))}
      </ul>
    </div>
  )
}

function RefusalRow({ refusal: { scannedAt, deskName, reason, person } }: { refusal: DeskRefusal }) {
  const words = useTranslations('groups.profile')
  const verdict = useTranslations('verdict.refused')
  const needed = useTranslations('people.history')
  const { admitPerson } = useScanRoad()
  const { time } = useEventFormat()
  const isNeed = reason === 'needs'
  const why = isNeed || reason === 'already-in' ? needed('needed') : verdict(`${reason}.headline`)
  const kind = isNeed ? 'needs' : 'refused'
  return (
    <li className={styles['row']}>
      <span className={`${styles['mark']} ${colours[kind]}`}>
        <VerdictShape kind={kind} size={32} />
      </span>
      <span className={styles['who']}>
        <span className={styles['name']} dir="auto">
          {person?.name ?? words('nobody')}
        </span>
        <span className={styles['about']}>
          {[time(scannedAt), deskName, person?.community].filter(Boolean).join(' · ')}
        </span>
      </span>
      <span className={styles['why']}>{person ? why : words('nobodyNext')}</span>
      {person === null && (
        <Link to="/walk-in" className={controls['secondary']}>
          {words('walkIn')}
        </Link>
      )}
      {person && (
        <>
          <button
            type="button"
            className={controls['secondary']}
            aria-label={words('againLabel', { name: person.name })}
            onClick={() => admitPerson(person.participantId)}
          >
            {words('again')}
          </button>
          <Link
            to="/people"
            search={{ person: person.participantId }}
            className={controls['quiet']}
            aria-label={words('personLabel', { name: person.name })}
          >
            {words('person')}
          </Link>
        </>
      )}
    </li>
  )
}
