import { useState } from 'react'
import { useTranslations } from 'use-intl'
import { useOpenEvent } from '../kiosk/use-app-state.ts'
import { QuestionField } from '../questions/question-field.tsx'
import { SignaturePad } from '../questions/signature-pad.tsx'
import { type Stroke, writeStrokes } from '../questions/signature-strokes.ts'
import styles from './self-service.module.css'
import views from './views.module.css'
import type { Needing, SelfService } from './use-self-service.ts'

export type GiveViewProps = { verdict: Needing; service: SelfService }

/** What somebody can give without an officer: an answer, a signature. */
export function GiveView(props: GiveViewProps) {
  return props.verdict.what === 'signature' ? <Sign {...props} /> : <Answer {...props} />
}

function Answer({ verdict: { person, questions }, service }: GiveViewProps) {
  const words = useTranslations('selfService.give')
  const asked = useOpenEvent().deskSetup.questions.filter(({ id }) => questions.includes(id))
  const [answers, setAnswers] = useState<Record<string, string>>({})
  const [isTried, setTried] = useState(false)
  const isMissing = (id: string) => (answers[id] ?? '').trim() === ''
  return (
    <form
      className={views['give']}
      noValidate
      onSubmit={(submitted) => {
        submitted.preventDefault()
        setTried(true)
        if (asked.some(({ id }) => isMissing(id))) return
        service.answer(
          person.participantId,
          asked.map(({ id }) => ({ question: id, value: (answers[id] ?? '').trim() })),
        )
      }}
    >
      <h1 className={views['subtitle']}>{words('required-answer', { name: person.name })}</h1>
      {asked.map((question) => (
        <QuestionField
          key={question.id}
          question={question}
          value={answers[question.id] ?? ''}
          isWrong={isTried && isMissing(question.id)}
          onChange={(value) => setAnswers({ ...answers, [question.id]: value })}
        />
      ))}
      <button type="submit" className={styles['primary']}>
        {words('send')}
      </button>
    </form>
  )
}

function Sign({ verdict: { person }, service }: GiveViewProps) {
  const words = useTranslations('selfService.give')
  const [strokes, setStrokes] = useState<readonly Stroke[]>([])
  const drawn = writeStrokes(strokes)
  return (
    <div className={views['give']}>
      <h1 className={views['subtitle']}>{words('signature', { name: person.name })}</h1>
      <div className={views['sign']}>
        <SignaturePad strokes={strokes} onStrokes={setStrokes} />
      </div>
      <div className={views['row']}>
        <button
          type="button"
          className={styles['primary']}
          disabled={drawn === null}
          onClick={() => drawn !== null && service.sign(person.participantId, drawn)}
        >
          {words('send')}
        </button>
        <button type="button" className={styles['secondary']} onClick={() => setStrokes([])}>
          {words('clear')}
        </button>
      </div>
    </div>
  )
}
