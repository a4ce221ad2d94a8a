import { answerQuestions, changeAnswers } from '../questions/answer-questions.ts'
import { answersOf } from '../questions/answers-of.ts'
import { sign } from '../questions/sign.ts'
import type { DeskDoor } from './desk-door.ts'

/** What an event asks at its desks, and signatures. */
export function questionHandlers({ atDesk, announcing }: DeskDoor) {
  return {
    'questions:answer': atDesk(announcing(({ counts }) => counts, answerQuestions)),
    'questions:change': atDesk(announcing(() => null, changeAnswers)),
    'questions:of-person': atDesk(({ open }, input: Parameters<typeof answersOf>[1]) => answersOf(open, input)),
    'questions:sign': atDesk(announcing(({ counts }) => counts, sign)),
  }
}
