import { imports as inEnglish } from './en/imports.ts'
import { imports } from './id/imports.ts'

/** What stands in a file of rows that were left out. Indonesian spreadsheets part columns by semicolons. */
export function importWordsOf(language: 'id' | 'en') {
  const { file, because } = language === 'id' ? imports : inEnglish
  return { words: { ...file, because }, separator: language === 'id' ? (';' as const) : (',' as const) }
}
