import type { PersonFact } from '#shared/check-in/facts.ts'
import type { KioskInput } from '#shared/contract/inputs.ts'
import type { ScanAnswer } from '#shared/contract/outputs.ts'
import type { PersonAnswer } from '#shared/contract/questions.ts'
import { failed, success, type Result } from '#shared/failures/failure-code.ts'
import { isAnswer } from '#shared/questions/question.ts'
import { appendRecord } from '../check-in/append-record.ts'
import { admitPerson, type Desk } from '../check-in/scan-code.ts'
import { answersOf, latestAnswers, questionsFor } from './answers-of.ts'

type Given = KioskInput<'questions:change'>['answers']

/** Keeps what somebody answered at the door and decides again: all of it is recorded, or nothing. */
export function answerQuestions(desk: Desk, input: KioskInput<'questions:answer'>): Result<ScanAnswer> {
  const { open } = desk
  return open.immediate(() => {
    const person = open.participants.find(open.listEntries.rootOf(input.participantId))
    if (!person) return failed('participant-unknown')
    if (!open.sessions.some(({ id }) => id === input.sessionId)) return failed('session-unknown')
    const kept = keepAnswers(desk, { person, sessionId: input.sessionId, answers: input.answers })
    if (!kept.ok) return kept
    const { sessionId, via } = input
    const answer = admitPerson(desk, { participantId: person.id, sessionId, direction: 'entry' }, via)
    // What was left out of a form that stood open is not asked again at once.
    return answer.ok ? success({ ...answer.value, unasked: [] }) : answer
  })
}

/** Keeps answers that are given, changed or taken back outside the door. */
export function changeAnswers(desk: Desk, input: KioskInput<'questions:change'>): Result<PersonAnswer[]> {
  const { open } = desk
  return open.immediate(() => {
    const person = open.participants.find(open.listEntries.rootOf(input.participantId))
    if (!person) return failed('participant-unknown')
    const kept = keepAnswers(desk, { person, sessionId: null, answers: input.answers })
    return kept.ok ? answersOf(open, { participantId: person.id }) : kept
  })
}

/** Every answer is looked at before the first is written. One that says the same as before is not written again. */
function keepAnswers(
  { open, station }: Desk,
  { person, sessionId, answers: sent }: { person: PersonFact; sessionId: string | null; answers: Given },
): Result<null> {
  const answers = sent.map(({ question, value }) => ({ question, value: value.trim() }))
  const questions = new Map(questionsFor(open, person).map((question) => [question.id, question]))
  for (const { question: id, value } of answers) {
    const question = questions.get(id)
    if (!question) return failed('question-unknown', id)
    if (!isAnswer(question, value)) return failed('answer-invalid', id)
  }
  const before = latestAnswers(open, person.id)
  for (const { question, value } of answers) {
    if (before.get(question)?.value === value) continue
    appendRecord(open, station, {
      sessionId,
      participantId: person.id,
      scannedAt: open.clock(),
      payload: { kind: 'answer', question, value },
    })
  }
  return success(null)
}
