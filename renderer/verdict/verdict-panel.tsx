import { TriangleAlert } from 'lucide-react'
import { useTranslations } from 'use-intl'
import { useCheckInRoad } from '../kiosk/check-in-road.tsx'
import { type VerdictWords, provideKey } from './describe-verdict.ts'
import { FitText } from './fit-text.tsx'
import styles from './verdict-panel.module.css'
import { VerdictShape } from './verdict-shape.tsx'

/** One answer, as large as the screen allows: word, colour and shape, whose it is, and what to do. */
export function VerdictPanel({ verdict }: { verdict: VerdictWords }) {
  const { provide } = useCheckInRoad()
  const { tone, headline, person, about, since, next } = verdict
  return (
    <article className={styles['panel']} data-verdict={tone}>
      <header className={styles['head']}>
        <VerdictShape tone={tone} className={styles['shape']} />
        <div className={styles['grow']}>
          <FitText text={headline} largest={104} smallest={44} lines={1} className={styles['headline']} />
        </div>
      </header>
      {person && (
        <div className={styles['person']}>
          <FitText text={person.name} largest={72} smallest={28} lines={2} className={styles['name']} />
        </div>
      )}
      {about !== '' && <p className={styles['about']}>{about}</p>}
      {person && <PersonNotes isMinor={person.isMinor} alert={person.alert} />}
      {since !== '' && <p className={styles['since']}>{since}</p>}
      <p className={styles['next']}>{next}</p>
      {verdict.provide !== '' && (
        <button type="button" className={styles['provide']} onClick={provide}>
          {verdict.provide} <kbd>{provideKey}</kbd>
        </button>
      )}
    </article>
  )
}

function PersonNotes({ isMinor, alert }: { isMinor: boolean; alert: string }) {
  const words = useTranslations('verdict')
  if (!isMinor && alert === '') return null
  return (
    <ul className={styles['notes']}>
      {alert !== '' && (
        <li>
          <TriangleAlert size={22} aria-hidden="true" /> {alert}
        </li>
      )}
      {isMinor && <li>{words('minor')}</li>}
    </ul>
  )
}
