import { useQuery } from '@tanstack/react-query'
import { BellRing } from 'lucide-react'
import { memo } from 'react'
import { useTranslations } from 'use-intl'
import type { RecentScan } from '#shared/contract/outputs.ts'
import { ask } from '../kiosk/ask.ts'
import { kiosk } from '../kiosk/kiosk.ts'
import { useEventFormat } from '../look/use-event-format.ts'
import { VerdictShape } from '../verdict/verdict-shape.tsx'
import styles from './recent-scans.module.css'
import { shortName } from './short-name.ts'

/**
 * The last scans of this session at this laptop, newest first; as many as fit on one line. Drawn when they change, not
 * with every verdict, which must not wait for them.
 */
export const RecentScans = memo(function RecentScans({ sessionId }: { sessionId: string }) {
  const words = useTranslations('desk.recent')
  const { data } = useQuery({
    queryKey: ['recent', sessionId],
    queryFn: () => ask(kiosk.recentScans({ sessionId, limit: 8 })),
  })
  const scans = data ?? []
  return (
    <section className={styles['recent']} aria-label={words('title')}>
      <h2 className={styles['title']}>{words('title')}</h2>
      {scans.length === 0 ? (
        <p className={styles['empty']}>{words('empty')}</p>
      ) : (
        <ol className={styles['list']}>
          {scans.map((scan) => (
            <Scan key={scan.recordId} scan={scan} />
          ))}
        </ol>
      )}
    </section>
  )
})

function Scan({ scan }: { scan: RecentScan }) {
  const words = useTranslations('desk.recent')
  const verdict = useTranslations('verdict.refused')
  const { time } = useEventFormat()
  const { outcome, reason, name, isUndone, scannedAt, hasAlert } = scan
  const alerts = useTranslations('alerts')
  const isRefusal = reason !== null && reason !== 'already-in' && reason !== 'needs'
  const told = isRefusal ? verdict(`${reason}.headline`) : words(`outcome.${outcome}`)
  const short = name === null ? told : shortName(name)
  return (
    <li
      className={styles['scan']}
      data-undone={isUndone}
      title={[name, isUndone ? words('undone') : told].filter((part) => part !== null).join(': ')}
    >
      <time className={styles['time']} dateTime={new Date(scannedAt).toISOString()}>
        {time(scannedAt)}
      </time>
      <span className={styles['shape']} data-outcome={outcome}>
        <VerdictShape kind={outcome} size={18} />
      </span>
      <span className={styles['name']} dir="auto">
        {isUndone ? <s>{short}</s> : short}
      </span>
      {hasAlert && <BellRing size={16} className={styles['alert']} aria-label={alerts('title')} />}
      <span className={styles['told']}>{isUndone ? words('undone') : told}</span>
    </li>
  )
}
