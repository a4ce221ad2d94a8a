import { catalogue, type Language } from '../messages/catalogue.ts'
import { createEventFormat } from '../time/event-format.ts'

/** The words of papers in one language, and figures and times as that language writes them in the event's zone. */
export function paperWords(language: Language, zone: string) {
  const { paperContents: papers, verdict } = catalogue[language]
  return { language, papers, role: verdict.role, format: createEventFormat(language, zone) }
}
export type PaperWords = ReturnType<typeof paperWords>

/** Puts values in the places that a message keeps for them: `{name}`. */
export function fill(message: string, values: Readonly<Record<string, string | number>>): string {
  return message.replaceAll(/\{(\w+)\}/g, (place, name: string) => String(values[name] ?? place))
}
