import { useCheckInRoad } from '../kiosk/check-in-road.tsx'
import { provideKey, type VerdictWords } from './describe-verdict.ts'
import styles from './verdict-band.module.css'
import { VerdictShape } from './verdict-shape.tsx'

/** The verdict on every screen but the desk: a band above the content, in nobody's way. */
export function VerdictBand({ verdict }: { verdict: VerdictWords }) {
  const { provide, clear } = useCheckInRoad()
  return (
    <article className={styles['band']} data-verdict={verdict.tone}>
      <VerdictShape tone={verdict.tone} className={styles['shape']} />
      <div className={styles['words']}>
        <p className={styles['headline']}>
          {verdict.headline}
          {verdict.person && <span className={styles['name']}>{verdict.person.name}</span>}
        </p>
        <p className={styles['next']}>{[verdict.about, verdict.since, verdict.next].filter(Boolean).join(' · ')}</p>
      </div>
      {verdict.provide !== '' && (
        <button type="button" className={styles['button']} onClick={provide}>
          {verdict.provide} ({provideKey})
        </button>
      )}
      <button type="button" className={styles['button']} onClick={clear}>
        Esc
      </button>
    </article>
  )
}
