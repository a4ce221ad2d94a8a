import { useTranslations } from 'use-intl'
import type { PersonHistory } from '#shared/contract/outputs.ts'
import type { UndoReason } from '#shared/records/record.ts'
import { useEventFormat } from '../look/use-event-format.ts'
import { UndoChoice } from './undo-choice.tsx'
import { useReasonWords } from './use-reason-words.ts'
import styles from './history-list.module.css'

type HistoryRecord = PersonHistory['records'][number]

export type HistoryEntryProps = {
  record: HistoryRecord
  /** The reasons for taking it back stand open. */
  isAsked: boolean
  isBusy: boolean
  onAsk: (isAsked: boolean) => void
  onUndo: (reason: UndoReason) => void
}

/** One record: what, when, in which session, and by whom. */
export function HistoryEntry({ record, isAsked, isBusy, onAsk, onUndo }: HistoryEntryProps) {
  const words = useTranslations('people.history')
  const { timeWithZone, time, date } = useEventFormat()
  const reason = useReasonWords()(record)
  const { kind, scannedAt, sessionName, deskName, officerName, via, deviceSequence, isUndone, isUndoable } = record
  const how = via === null ? '' : words(`via.${viaOf(via)}`)
  return (
    <li className={styles['record']} data-kind={kind} data-is-undone={isUndone}>
      <p className={styles['what']}>
        <span>{isUndone ? <s>{words(`kind.${kind}`)}</s> : words(`kind.${kind}`)}</span>
        <time dateTime={new Date(scannedAt).toISOString()} title={date(scannedAt)}>
          {timeWithZone(scannedAt)}
        </time>
      </p>
      {reason !== '' && <p>{reason}</p>}
      {sessionName !== '' && <p>{sessionName}</p>}
      <p className={styles['small']}>{[deskName, officerName, how].filter(Boolean).join(' · ')}</p>
      <p className={styles['small']}>
        {words('recordNumber', { number: String(deviceSequence) })}
        {isUndone && <strong> · {words('undone')}</strong>}
      </p>
      {isUndoable && (
        <UndoChoice isOpen={isAsked} isBusy={isBusy} time={time(scannedAt)} onOpen={onAsk} onChoose={onUndo} />
      )}
    </li>
  )
}

/** The engine's records are parsed; a way in that this window does not know yet is told as typed. */
function viaOf(via: string): 'camera' | 'scanner' | 'typed' | 'search' {
  return via === 'camera' || via === 'scanner' || via === 'search' ? via : 'typed'
}
