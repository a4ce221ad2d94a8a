import { useTranslations } from 'use-intl'
import type { DashboardAnswer } from '../../contract/dashboard-routes.ts'
import { useEventFormat } from '../events/event-context.ts'
import styles from './person-history.module.css'

type HistoryRecord = DashboardAnswer<'GET /events/:eventId/participants/:participantId'>['records'][number]

/** Everything that happened with a person, newest first, in the words of the desk. */
export function PersonHistory({ records }: { records: readonly HistoryRecord[] }) {
  const words = useTranslations('participants.person')
  return (
    <div className={styles['history']}>
      <h3 className={styles['title']}>{words('history')}</h3>
      {records.length === 0 && <p className={styles['small']}>{words('noHistory')}</p>}
      <ol className={styles['records']}>
        {records.map((record) => (
          <HistoryEntry key={record.recordId} record={record} />
        ))}
      </ol>
    </div>
  )
}

function HistoryEntry({ record }: { record: HistoryRecord }) {
  const words = useTranslations('participants.person')
  const kinds = useTranslations('people.history.kind')
  const ways = useTranslations('people.history.via')
  const { timeWithZone, date } = useEventFormat()
  const why = useWhy(record)
  const { kind, scannedAt, sessionName, deskName, officerName, deviceName, via, isUndone } = record
  const title =
    kind === 'refusal'
      ? words('refusedBecause', { reason: why })
      : kinds.has(kind as 'exit')
        ? kinds(kind as 'exit')
        : kind
  const how = via !== null && ways.has(via as 'camera') ? ways(via as 'camera') : ''
  return (
    <li className={styles['record']} data-kind={kind} data-is-undone={isUndone}>
      <p className={styles['what']}>
        <span>{isUndone ? <s>{title}</s> : title}</span>
        <time dateTime={new Date(scannedAt).toISOString()} title={date(scannedAt)}>
          {timeWithZone(scannedAt)}
        </time>
      </p>
      {kind !== 'refusal' && why !== '' && <p>{why}</p>}
      {sessionName !== '' && <p>{sessionName}</p>}
      <p className={styles['small']}>{[deskName || deviceName, officerName, how].filter(Boolean).join(' · ')}</p>
      {isUndone && <p className={styles['small']}>{words('undone')}</p>}
    </li>
  )
}

/** The reason of a record in words; what this page does not know yet is shown as it is. */
function useWhy({ kind, reason }: HistoryRecord): string {
  const refused = useTranslations('verdict.refused')
  const people = useTranslations('people.history')
  const already = useTranslations('verdict.alreadyIn')
  if (reason === null) return ''
  if (kind === 'refusal') {
    if (reason === 'already-in') return already('session')
    if (reason === 'needs') return people('needed')
    return refused.has(`${reason as 'blocked'}.headline`) ? refused(`${reason as 'blocked'}.headline`) : reason
  }
  if (kind === 'consent')
    return people.has(`need.${reason as 'consent'}`) ? people(`need.${reason as 'consent'}`) : reason
  if (kind === 'conflict-decision' && people.has(`decision.${reason as 'same-person'}`))
    return people(`decision.${reason as 'same-person'}`)
  return kind === 'reversal' ? '' : reason
}
