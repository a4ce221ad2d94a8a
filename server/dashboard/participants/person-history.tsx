import { useTranslations } from 'use-intl'
import type { DashboardAnswer } from '../../contract/dashboard-routes.ts'
import { usePreferences } from '../app/preferences.ts'
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
  const note = useNote(record)
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
      {note !== '' && <p>{note}</p>}
      {sessionName !== '' && <p>{sessionName}</p>}
      <p className={styles['small']}>{[deskName || deviceName, officerName, how].filter(Boolean).join(' · ')}</p>
      {isUndone && <p className={styles['small']}>{words('undone')}</p>}
    </li>
  )
}

/** What a record says in words of its own: an answer with what was asked, the names of corrected fields. */
function useNote({ note, question, fields }: HistoryRecord): string {
  const words = useTranslations('participants.fields')
  const answers = useTranslations('participants.person.answer')
  const { language } = usePreferences()
  if (question !== null) {
    const asked = question[language] || question[language === 'id' ? 'en' : 'id']
    return `${asked} ${answers.has(note as 'yes') ? answers(note as 'yes') : note}`
  }
  if (fields.length === 0) return note
  return fields.map((field) => (words.has(field as 'name') ? words(field as 'name') : field)).join(', ')
}

/** The reason of a record in words; what this page does not know yet is shown as it is. */
function useWhy({ kind, reason }: HistoryRecord): string {
  const refused = useTranslations('verdict.refused')
  const people = useTranslations('people.history')
  const already = useTranslations('verdict.alreadyIn')
  const told = useTranslations('participants.person')
  if (reason === null) return ''
  if (kind === 'refusal') {
    if (reason === 'already-in') return already('session')
    if (reason === 'needs') return people('needed')
    return refused.has(`${reason as 'blocked'}.headline`) ? refused(`${reason as 'blocked'}.headline`) : reason
  }
  if (kind === 'item-refused')
    return told.has(`itemRefused.${reason as 'blocked'}`) ? told(`itemRefused.${reason as 'blocked'}`) : reason
  if (kind === 'consent')
    return people.has(`need.${reason as 'consent'}`) ? people(`need.${reason as 'consent'}`) : reason
  if (kind === 'conflict-decision' && people.has(`decision.${reason as 'same-person'}`))
    return people(`decision.${reason as 'same-person'}`)
  return kind === 'reversal' ? '' : reason
}
