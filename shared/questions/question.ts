import { z } from 'zod'
import { roleSchema } from '../participants/participant.ts'

/** What people read, in the two languages; an organiser who wrote one only has it shown in both. */
export const wordsSchema = z.object({ id: z.string().max(300), en: z.string().max(300) })

/**
 * Something an event asks at check-in. A `consent` is a matter of its own that is off until somebody says yes; it can
 * never be required to be a yes.
 */
export const questionSchema = z.object({
  id: z.string().min(1).max(64),
  kind: z.enum(['text', 'choice', 'consent']),
  words: wordsSchema,
  /** For a `choice`: what can be answered. */
  options: z.array(z.string().min(1).max(80)).max(20),
  /** Check-in waits for an answer. Never for a `consent`. */
  isRequired: z.boolean(),
  /** Who is asked; null is everybody. */
  roles: z.array(roleSchema).nullable(),
})
export type Question = z.infer<typeof questionSchema>

export const answerValueSchema = z.string().trim().min(1).max(300)

/** Whether a value answers a question: a chosen option, a yes or no, or any text. */
export function isAnswer({ kind, options }: Question, value: string): boolean {
  if (kind === 'choice') return options.includes(value)
  if (kind === 'consent') return value === 'yes' || value === 'no'
  return answerValueSchema.safeParse(value).success
}
