import { useState } from 'react'
import { useTranslations } from 'use-intl'
import type { Conflict } from '../../contract/conflicts.ts'
import { useEventFormat } from '../events/event-context.ts'
import { useMay } from '../headquarters/use-session.ts'
import controls from '#shared/look/controls.module.css'
import styles from './conflict-card.module.css'
import { DecideConflict } from './decide-conflict.tsx'

/** One person and session: every admission side by side, and what was decided about them. */
export function ConflictCard({ conflict, onDecided }: { conflict: Conflict; onDecided: () => void }) {
  const words = useTranslations('conflicts')
  const { timeWithZone } = useEventFormat()
  const mayDecide = useMay('coordinator')
  const [isAsked, setIsAsked] = useState(false)
  const { participantName, community, sessionName, admissions, isOpen, decided } = conflict
  return (
    <li className={styles['card']} data-is-open={isOpen}>
      <div className={styles['head']}>
        <div>
          <h2 className={styles['name']}>{participantName}</h2>
          <p className={styles['about']}>{[community, sessionName].filter(Boolean).join(' · ')}</p>
        </div>
        {isOpen && mayDecide && (
          <button type="button" className={controls['primary']} onClick={() => setIsAsked(true)}>
            {words('decide')}
            <span className="only-heard">{participantName}</span>
          </button>
        )}
      </div>
      <ol className={styles['admissions']}>
        {admissions.map((admission, index) => (
          <Admission
            key={admission.recordId}
            admission={admission}
            number={index + 1}
            before={admissions[index - 1]?.correctedAt ?? null}
          />
        ))}
      </ol>
      {decided && (
        <div className={styles['decided']}>
          <p>
            {words('decidedBy', {
              decision: words(`decision.${decided.decision}`),
              by: decided.by,
              time: timeWithZone(decided.at),
            })}
          </p>
          <p className={styles['about']}>{words('decidedReason', { reason: decided.reason })}</p>
        </div>
      )}
      {isAsked && (
        <DecideConflict
          conflict={conflict}
          onClose={() => setIsAsked(false)}
          onDecided={() => {
            setIsAsked(false)
            onDecided()
          }}
        />
      )}
    </li>
  )
}

type AdmissionProps = {
  admission: Conflict['admissions'][number]
  number: number
  /** When the admission before it was, by headquarters' clock. */
  before: number | null
}

const second = 1_000
const minute = 60 * second

function Admission({ admission, number, before }: AdmissionProps) {
  const words = useTranslations('conflicts')
  const { timeWithZone, shortDate } = useEventFormat()
  const { scannedAt, correctedAt, deskName, officerName, deviceName } = admission
  const apart = before === null ? null : Math.abs(correctedAt - before)
  const span = (ms: number) =>
    ms < 2 * minute
      ? words('seconds', { count: Math.round(ms / second) })
      : words('minutes', { count: Math.round(ms / minute) })
  return (
    <li className={styles['admission']}>
      <p className={styles['nth']}>{words('nth', { number })}</p>
      <p className={styles['time']}>
        <time dateTime={new Date(scannedAt).toISOString()}>{timeWithZone(scannedAt)}</time>
      </p>
      <p className={styles['about']}>{shortDate(scannedAt)}</p>
      <p className={styles['desk']}>{deskName || words('noDesk')}</p>
      <p>{officerName || words('noOfficer')}</p>
      {deviceName !== '' && <p className={styles['about']}>{deviceName}</p>}
      {Math.abs(correctedAt - scannedAt) >= minute && (
        <p className={styles['about']}>{words('corrected', { time: timeWithZone(correctedAt) })}</p>
      )}
      {apart !== null && <p className={styles['apart']}>{words('apart', { time: span(apart) })}</p>}
    </li>
  )
}
