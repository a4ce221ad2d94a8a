import { useTranslations } from 'use-intl'
import { ConflictCard } from './conflict-card.tsx'
import styles from './tray.module.css'
import { useConflicts } from './use-trays.ts'

/** People whom two desks let in without knowing of each other: open ones first, then what was decided. */
export function ConflictList() {
  const words = useTranslations('sync.conflicts')
  const conflicts = useConflicts() ?? []
  const open = conflicts.filter(({ decision }) => decision === null).length
  if (conflicts.length === 0) return null
  return (
    <section className={styles['tray']} aria-labelledby="conflicts-title">
      <h2 id="conflicts-title" className={styles['title']}>
        {words('title')}
        {open > 0 && <span className={styles['count']}>{open}</span>}
      </h2>
      <p className={styles['muted']}>
        {words('open', { count: open })}. {words('explain')}
      </p>
      <ul className={styles['list']}>
        {conflicts.map((conflict) => (
          <li key={`${conflict.participantId} ${conflict.sessionId}`}>
            <ConflictCard conflict={conflict} />
          </li>
        ))}
      </ul>
    </section>
  )
}
