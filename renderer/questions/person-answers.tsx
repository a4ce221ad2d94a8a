import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslations } from 'use-intl'
import type { PersonAnswer } from '#shared/contract/questions.ts'
import controls from '#shared/look/controls.module.css'
import { ask, failureOf } from '../kiosk/ask.ts'
import { kiosk } from '../kiosk/kiosk.ts'
import { FailureNote } from '../look/failure-note.tsx'
import { useEventFormat } from '../look/use-event-format.ts'
import styles from './person-answers.module.css'
import { QuestionField } from './question-field.tsx'
import { useWordsOf } from './use-words-of.ts'

/** What somebody has answered and agreed to. To take a consent back is as easy as to give it (UU 27/2022). */
export function PersonAnswers({ participantId }: { participantId: string }) {
  const words = useTranslations('questions.answers')
  const client = useQueryClient()
  const key = ['desk-work', 'answers', participantId]
  const answers = useQuery({ queryKey: key, queryFn: () => ask(kiosk.answersOf({ participantId })) })
  const change = useMutation({
    mutationFn: (answer: { question: string; value: string }) =>
      ask(kiosk.changeAnswers({ participantId, answers: [answer] })),
    onSuccess(next) {
      client.setQueryData(key, next)
      void client.invalidateQueries({ queryKey: ['history'] })
    },
  })
  if (answers.error) return <FailureNote failure={failureOf(answers.error)} />
  if (answers.data === undefined || answers.data.length === 0) return null
  return (
    <section className={styles['answers']} aria-label={words('title')}>
      <h3 className={styles['title']}>{words('title')}</h3>
      {change.error && <FailureNote failure={failureOf(change.error)} />}
      <p className={styles['saved']} role="status">
        {change.isSuccess && words('saved')}
      </p>
      <div className={styles['list']}>
        {answers.data.map((answer) => (
          <Answer
            key={answer.question.id}
            answer={answer}
            isBusy={change.isPending}
            onChange={(value) => change.mutate({ question: answer.question.id, value })}
          />
        ))}
      </div>
    </section>
  )
}

type AnswerProps = { answer: PersonAnswer; isBusy: boolean; onChange: (value: string) => void }

function Answer({ answer, isBusy, onChange }: AnswerProps) {
  const words = useTranslations('questions.answers')
  const { time, date } = useEventFormat()
  const label = useWordsOf()(answer.question.words)
  const [draft, setDraft] = useState<string | null>(null)
  const { question, value, answeredAt, deskName } = answer
  const isConsent = question.kind === 'consent'
  const isGiven = value === 'yes'
  const told = value === null ? words('none') : isConsent ? words(isGiven ? 'yes' : 'no') : value
  const action = isConsent ? words(isGiven ? 'withdraw' : 'give') : words(value === null ? 'fill' : 'change')
  if (draft !== null) {
    const keep = () => {
      if (draft.trim() === '') return
      onChange(draft)
      setDraft(null)
    }
    return (
      <div className={styles['answer']} role="group" aria-label={label}>
        <QuestionField question={question} value={draft} isWrong={false} onChange={setDraft} />
        <div className={styles['row']}>
          <button type="button" className={controls['primary']} disabled={isBusy} onClick={keep}>
            {words('keep')}
          </button>
          <button type="button" className={controls['quiet']} onClick={() => setDraft(null)}>
            {words('cancel')}
          </button>
        </div>
      </div>
    )
  }
  return (
    <div className={styles['answer']} role="group" aria-label={label}>
      <p className={styles['question']}>{label}</p>
      <p className={styles['value']} data-given={isGiven}>
        {told}
      </p>
      {answeredAt !== null && (
        <p className={styles['small']}>
          {words('at', { date: date(answeredAt), time: time(answeredAt), desk: deskName })}
        </p>
      )}
      <button
        type="button"
        className={controls['secondary']}
        disabled={isBusy}
        aria-label={words('about', { action, question: label })}
        onClick={() => (isConsent ? onChange(isGiven ? 'no' : 'yes') : setDraft(value ?? ''))}
      >
        {action}
      </button>
    </div>
  )
}
