import { useLocale } from 'use-intl'
import type { Question } from '#shared/questions/question.ts'

/** An organiser's words in the chosen language; what was written in one language only is shown in both. */
export function useWordsOf(): (words: Question['words']) => string {
  const language = useLocale()
  return ({ id, en }) => (language === 'id' ? id || en : en || id)
}
