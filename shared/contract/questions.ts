import { z } from 'zod'
import type { Question } from '../questions/question.ts'
import type { KioskInput } from './inputs.ts'
import type { Answer } from './kiosk-api.ts'
import type { ScanAnswer } from './outputs.ts'

const idSchema = z.string().min(1).max(64)
const answersSchema = z
  .array(z.object({ question: idSchema, value: z.string().max(1_000) }))
  .min(1)
  .max(30)

/** Set where the person does it alone. */
const viaSelfService = z.literal('self-service').optional()

export const questionInputs = {
  /** At the door: keeps the answers and decides again. */
  'questions:answer': z.object({
    participantId: idSchema,
    sessionId: idSchema,
    answers: answersSchema,
    via: viaSelfService,
  }),
  /** From a person's panel, or of somebody who is in: keeps the answers only. A consent is taken back by a "no". */
  'questions:change': z.object({ participantId: idSchema, answers: answersSchema }),
  'questions:of-person': z.object({ participantId: idSchema }),
  /** The strokes are read by the use case: what is too long is told, not refused as a fault of the window. */
  'questions:sign': z.object({
    participantId: idSchema,
    sessionId: idSchema,
    strokes: z.string().max(500_000),
    via: viaSelfService,
  }),
}

/** One question with what a person last answered. */
export type PersonAnswer = {
  question: Question
  value: string | null
  answeredAt: number | null
  deskName: string
}

export type QuestionOutputs = {
  'questions:answer': ScanAnswer
  'questions:change': PersonAnswer[]
  'questions:of-person': PersonAnswer[]
  'questions:sign': ScanAnswer
}

export type QuestionApi = {
  answerQuestions: (input: KioskInput<'questions:answer'>) => Answer<'questions:answer'>
  changeAnswers: (input: KioskInput<'questions:change'>) => Answer<'questions:change'>
  answersOf: (input: KioskInput<'questions:of-person'>) => Answer<'questions:of-person'>
  sign: (input: KioskInput<'questions:sign'>) => Answer<'questions:sign'>
}
