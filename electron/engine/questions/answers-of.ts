import type { PersonFact } from '#shared/check-in/facts.ts'
import type { KioskInput } from '#shared/contract/inputs.ts'
import type { PersonAnswer } from '#shared/contract/questions.ts'
import { failed, success, type Result } from '#shared/failures/failure-code.ts'
import type { Question } from '#shared/questions/question.ts'
import { standing } from '#shared/records/in-order.ts'
import type { GapuraRecord } from '#shared/records/record.ts'
import type { OpenEvent } from '../event/open-event.ts'

/** The questions that are asked of somebody of this role. */
export function questionsFor(open: OpenEvent, { role }: Pick<PersonFact, 'role'>): Question[] {
  return open.deskSetup.questions.filter(({ roles }) => !roles || roles.includes(role))
}

/** The latest answer to each question that a person has answered, by the question's id. */
export function latestAnswers(open: OpenEvent, participantId: string): Map<string, GapuraRecord & { value: string }> {
  const latest = new Map<string, GapuraRecord & { value: string }>()
  for (const record of standing(open.recordsOf(participantId))) {
    const { payload } = record
    if (payload.kind === 'answer') latest.set(payload.question, { ...record, value: payload.value })
  }
  return latest
}

/** Ids of the questions for this person that nobody has answered, the event's order. */
export function unaskedOf(open: OpenEvent, person: PersonFact): string[] {
  const questions = questionsFor(open, person)
  if (questions.length === 0) return []
  const answered = latestAnswers(open, person.id)
  return questions.filter(({ id }) => !answered.has(id)).map(({ id }) => id)
}

/** Every question for a person with what they last answered. */
export function answersOf(
  open: OpenEvent,
  { participantId }: KioskInput<'questions:of-person'>,
): Result<PersonAnswer[]> {
  const person = open.participants.find(open.listEntries.rootOf(participantId))
  if (!person) return failed('participant-unknown')
  const answered = latestAnswers(open, person.id)
  return success(
    questionsFor(open, person).map((question) => {
      const answer = answered.get(question.id)
      return {
        question,
        value: answer?.value ?? null,
        answeredAt: answer?.scannedAt ?? null,
        deskName: answer ? open.device.nameOf('desks', answer.deskId) : '',
      }
    }),
  )
}
