import { type FormEvent, useEffect, useId, useRef, useState } from 'react'
import { useTranslations } from 'use-intl'
import type { PersonShown } from '#shared/check-in/verdict.ts'
import type { KioskInput } from '#shared/contract/inputs.ts'
import controls from '#shared/look/controls.module.css'
import type { Question } from '#shared/questions/question.ts'
import { useScanRoad } from '../app/scan-road.tsx'
import { useSendKey } from '../app/use-send-key.ts'
import type { Told } from '../verdict/use-shown-verdict.ts'
import { provideKey } from '../verdict/use-verdict-words.ts'
import { answerDrafts, type Answers } from './answer-drafts.ts'
import { NeedFrame } from './need-frame.tsx'
import { QuestionField } from './question-field.tsx'
import styles from './question-form.module.css'

export type QuestionFormProps = {
  told: Told
  person: PersonShown
  questions: readonly Question[]
  headline?: string
  /** What sending does, in a word. */
  send: string
  onSend: (answers: KioskInput<'questions:change'>['answers']) => void
  onLater: () => void
}

/** The event's questions in the verdict's place. A scan takes the place; what was filled in is kept for its person. */
export function QuestionForm({ told, person, questions, headline, send, onSend, onLater }: QuestionFormProps) {
  const words = useTranslations('questions')
  const { stay } = useScanRoad()
  const id = useId()
  const form = useRef<HTMLFormElement>(null)
  const { participantId, name } = person
  const [answers, setAnswers] = useState<Answers>(() => answerDrafts.of(participantId))
  const [isTried, setTried] = useState(false)
  const isMissing = (question: Question) => question.isRequired && (answers[question.id] ?? '').trim() === ''
  const consents = questions.filter(({ kind }) => kind === 'consent')
  const others = questions.filter(({ kind }) => kind !== 'consent')

  useEffect(() => form.current?.querySelector<HTMLElement>('input')?.focus(), [])

  const change = (question: string, value: string) => {
    const next = { ...answers, [question]: value }
    setAnswers(next)
    answerDrafts.put({ participantId, name, answers: next })
    stay()
  }
  const submit = () => {
    setTried(true)
    if (questions.some(isMissing)) return focusWrong()
    onSend(filledIn(questions, answers))
  }
  const focusWrong = () => {
    const first = others.findIndex(isMissing)
    form.current?.querySelectorAll<HTMLElement>('[data-question]')[first]?.querySelector('input')?.focus()
  }
  useSendKey(submit)

  const field = (question: Question) => (
    <QuestionField
      question={question}
      value={answers[question.id] ?? ''}
      isWrong={isTried && isMissing(question)}
      onChange={(value) => change(question.id, value)}
    />
  )
  const foot = (
    <>
      <button type="submit" form={id} className={controls['primary']}>
        {send} <kbd className={styles['key']}>{provideKey}</kbd>
      </button>
      <button type="button" className={controls['quiet']} onClick={onLater}>
        {words('later')}
      </button>
    </>
  )
  const onSubmit = (event: FormEvent) => {
    event.preventDefault()
    submit()
  }
  return (
    <NeedFrame told={told} foot={foot} {...(headline !== undefined && { headline })}>
      <form ref={form} id={id} className={styles['form']} noValidate onSubmit={onSubmit}>
        {others.map((question) => (
          <div key={question.id} data-question={question.kind}>
            {field(question)}
          </div>
        ))}
        {consents.length > 0 && (
          <fieldset className={styles['consents']}>
            <legend>
              {words('consents')} <span className={styles['hint']}>{words('consentsHint')}</span>
            </legend>
            {consents.map((question) => (
              <div key={question.id}>{field(question)}</div>
            ))}
          </fieldset>
        )}
      </form>
    </NeedFrame>
  )
}

/** A consent that was asked for and left off is a no; a text that was left empty is no answer. */
function filledIn(questions: readonly Question[], answers: Answers): KioskInput<'questions:change'>['answers'] {
  return questions.flatMap(({ id: question, kind }) => {
    const value = (answers[question] ?? '').trim()
    if (kind === 'consent') return [{ question, value: value === 'yes' ? 'yes' : 'no' }]
    return value === '' ? [] : [{ question, value }]
  })
}
