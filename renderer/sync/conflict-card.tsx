import { useState } from 'react'
import { useTranslations } from 'use-intl'
import type { ConflictEntry } from '#shared/contract/outputs.ts'
import controls from '#shared/look/controls.module.css'
import { useEventFormat } from '../look/use-event-format.ts'
import { ConflictDecisionForm } from './conflict-decision-form.tsx'
import styles from './conflict-card.module.css'
import tray from './tray.module.css'

/** Both sides of one conflict, and in the same place the decision or what was decided. */
export function ConflictCard({ conflict }: { conflict: ConflictEntry }) {
  const words = useTranslations('sync.conflicts')
  const { timeWithZone, shortDate } = useEventFormat()
  const [isAsked, setAsked] = useState(false)
  const { name, community, sessionName, admissions, decision } = conflict
  return (
    <article className={tray['entry']} data-tone={decision === null ? 'open' : 'settled'}>
      <div>
        <p className={tray['name']} dir="auto">
          {name}
        </p>
        <p className={tray['muted']}>{[community, sessionName].filter((part) => part !== '').join(' · ')}</p>
      </div>
      <ul className={styles['sides']}>
        {admissions.map(({ recordId, scannedAt, deskName, officerName, isThisLaptop }) => (
          <li key={recordId} className={styles['side']}>
            <time dateTime={new Date(scannedAt).toISOString()} title={shortDate(scannedAt)}>
              {timeWithZone(scannedAt)}
            </time>
            <span>
              <strong>{deskName || words('noDesk')}</strong>
              {officerName !== '' && ` · ${officerName}`}
              {isThisLaptop && <span className={styles['this']}>{words('thisLaptop')}</span>}
            </span>
          </li>
        ))}
      </ul>
      {decision && <Decided decision={decision} />}
      {decision === null && !isAsked && (
        <button
          type="button"
          className={`${controls['secondary']} ${styles['decide']}`}
          aria-label={words('decideThis', { name })}
          onClick={() => setAsked(true)}
        >
          {words('decide')}
        </button>
      )}
      {decision === null && isAsked && <ConflictDecisionForm conflict={conflict} onClose={() => setAsked(false)} />}
    </article>
  )
}

function Decided({
  decision: { decision, reason, at, deskName, officerName },
}: {
  decision: NonNullable<ConflictEntry['decision']>
}) {
  const words = useTranslations('sync.conflicts')
  const { timeWithZone } = useEventFormat()
  const who = [deskName, officerName].filter((part) => part !== '').join(', ') || words('headquarters')
  return (
    <div className={styles['decided']}>
      <p>
        <strong>{words('decided', { decision: words(`decision.${decision}`) })}</strong>
      </p>
      <p className={tray['muted']}>{words('decidedBy', { reason, who, time: timeWithZone(at) })}</p>
    </div>
  )
}
