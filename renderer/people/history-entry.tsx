import { useTranslations } from 'use-intl'
import type { PersonHistory } from '#shared/contract/outputs.ts'
import type { Via } from '#shared/check-in/attempt.ts'
import type { UndoReason } from '#shared/records/record.ts'
import { useOpenEvent } from '../kiosk/use-app-state.ts'
import { useEventFormat } from '../look/use-event-format.ts'
import { SignaturePicture } from '../questions/signature-picture.tsx'
import { useWordsOf } from '../questions/use-words-of.ts'
import { FieldChanges } from './field-changes.tsx'
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
  const person = useTranslations('person')
  const why = useReasonWords()(record)
  const noteOf = useNoteOf()
  const { kind, scannedAt, sessionName, deskName, officerName, via, reason, deviceSequence, isUndone, isUndoable } =
    record
  const tone = reason === 'already-in' || reason === 'needs' ? reason : kind
  // A refusal is named by its reason; anything else by what happened, with its reason below.
  const [title, note] = kind === 'refusal' ? [why, ''] : [words(`kind.${kind}`), why || noteOf(record)]
  const how = via === null ? '' : words(`via.${viaOf(via)}`)
  return (
    <li className={styles['record']} data-tone={tone} data-is-undone={isUndone}>
      <p className={styles['what']}>
        <span>{isUndone ? <s>{title}</s> : title}</span>
        <time dateTime={new Date(scannedAt).toISOString()} title={date(scannedAt)}>
          {timeWithZone(scannedAt)}
        </time>
      </p>
      {note !== '' && <p>{note}</p>}
      <FieldChanges changes={record.changes} className={styles['changes'] ?? ''} />
      {record.strokes !== '' && <SignaturePicture strokes={record.strokes} />}
      {sessionName !== '' && <p>{sessionName}</p>}
      <p className={styles['small']}>{[deskName, officerName, how].filter(Boolean).join(' · ')}</p>
      <p className={styles['small']}>
        {words('recordNumber', { number: String(deviceSequence) })}
        {record.entryName !== '' && ` · ${person('recordedAs', { name: record.entryName })}`}
        {isUndone && <strong> · {words('undone')}</strong>}
      </p>
      {isUndoable && (
        <UndoChoice isOpen={isAsked} isBusy={isBusy} time={time(scannedAt)} onOpen={onAsk} onChoose={onUndo} />
      )}
    </li>
  )
}

/** What a record says in words of its own; an answer with its question. */
function useNoteOf(): (record: HistoryRecord) => string {
  const words = useTranslations('questions.answers')
  const wordsOf = useWordsOf()
  const steps = useTranslations('badgePrinting.step')
  const { deskSetup } = useOpenEvent()
  return ({ kind, question: asked, note }) => {
    const step = kind === 'badge' ? badgeSteps.find((one) => one === note) : undefined
    if (step !== undefined) return steps(step)
    const question = deskSetup.questions.find(({ id }) => id === asked)
    if (question === undefined) return note
    const isConsent = question.kind === 'consent'
    return `${wordsOf(question.words)}: ${isConsent ? words(note === 'yes' ? 'yes' : 'no') : note}`
  }
}

const badgeSteps = ['requested', 'sent', 'confirmed', 'failed', 'dropped'] as const

const ways: Record<Via, true> = {
  camera: true,
  scanner: true,
  typed: true,
  search: true,
  group: true,
  'self-service': true,
}

/** The engine's records are parsed; a way in that this window does not know yet is told as typed. */
function viaOf(via: string): Via {
  return Object.hasOwn(ways, via) ? (via as Via) : 'typed'
}
