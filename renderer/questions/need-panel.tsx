import { useMutation } from '@tanstack/react-query'
import { useTranslations } from 'use-intl'
import type { PersonShown, Verdict } from '#shared/check-in/verdict.ts'
import type { KioskInput } from '#shared/contract/inputs.ts'
import type { Question } from '#shared/questions/question.ts'
import { useScanRoad } from '../app/scan-road.tsx'
import { ask, failureOf } from '../kiosk/ask.ts'
import { kiosk } from '../kiosk/kiosk.ts'
import { useOpenEvent } from '../kiosk/use-app-state.ts'
import { FailureNote } from '../look/failure-note.tsx'
import type { Shown } from '../verdict/use-shown-verdict.ts'
import { VerdictPanel } from '../verdict/verdict-panel.tsx'
import { answerDrafts } from './answer-drafts.ts'
import { ConsentPanel } from './consent-panel.tsx'
import { QuestionForm } from './question-form.tsx'
import { SignaturePanel } from './signature-panel.tsx'

type Answered = Extract<Shown, { kind: 'answered' }>
type Needing = Extract<Verdict, { kind: 'needs' }>

/** What is needed of somebody, each need in the way in which it is met. */
export function NeedPanel({ told, verdict }: { told: Answered; verdict: Needing }) {
  const { provide } = useScanRoad()
  switch (verdict.what) {
    case 'required-answer':
      // A session may ask for an answer that the event has no question for: then it is asked by mouth.
      if (verdict.questions.length === 0) return <VerdictPanel told={told} onProvide={provide} />
      return <AskAtDoor told={told} verdict={verdict} />
    case 'consent':
      return <ConsentPanel told={told} />
    case 'signature':
      return <SignaturePanel told={told} person={verdict.person} />
    case 'parental-permission':
      return <VerdictPanel told={told} onProvide={provide} />
  }
}

/** What has to be answered before somebody is in, with what may be asked along with it. */
function AskAtDoor({ told, verdict }: { told: Answered; verdict: Needing }) {
  const words = useTranslations('questions')
  const { again, clear } = useScanRoad()
  const { participantId } = verdict.person
  const questions = useQuestions([...verdict.questions, ...told.answer.unasked])
  return (
    <QuestionForm
      told={told}
      person={verdict.person}
      questions={questions}
      send={words('send')}
      onLater={clear}
      onSend={(answers) =>
        again(async (sessionId) => {
          const result = await kiosk.answerQuestions({ participantId, sessionId, answers })
          if (result.ok) answerDrafts.drop(participantId)
          return result
        })
      }
    />
  )
}

/** What may still be asked of somebody who is in. */
export function UnaskedPanel({ told, person }: { told: Answered; person: PersonShown }) {
  const words = useTranslations('questions')
  const { setPanel, clear } = useScanRoad()
  const { participantId } = person
  const questions = useQuestions(told.answer.unasked)
  const save = useMutation({
    mutationFn: (answers: KioskInput<'questions:change'>['answers']) =>
      answers.length === 0 ? Promise.resolve([]) : ask(kiosk.changeAnswers({ participantId, answers })),
    onSuccess() {
      answerDrafts.drop(participantId)
      clear()
    },
  })
  if (save.error) return <FailureNote failure={failureOf(save.error)} size="page" />
  return (
    <QuestionForm
      told={told}
      person={person}
      questions={questions}
      headline={words('more')}
      send={words('save')}
      onLater={() => setPanel(null)}
      onSend={(answers) => save.mutate(answers)}
    />
  )
}

/** The event's questions with these ids, in the event's order. */
function useQuestions(ids: readonly string[]): Question[] {
  const { deskSetup } = useOpenEvent()
  return deskSetup.questions.filter(({ id }) => ids.includes(id))
}
