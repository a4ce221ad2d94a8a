import { supportNumbers } from '#shared/failures/failure-code.ts'
import { catalogue } from '#shared/messages/catalogue.ts'

/** Reasons that a person meets while connecting, not in the bar. */
const elsewhere = /^sync-(?:address-|code-|pairing-|device-|request-|not-connected|already-|download-)/

/** Reasons of sync without a few words for the bar, in either language. */
export function failureWords(): string[] {
  const reasons = Object.keys(supportNumbers).filter((code) => code.startsWith('sync-') && !elsewhere.test(code))
  return (['id', 'en'] as const).flatMap((language) =>
    reasons.filter((code) => !(code in catalogue[language].sync.why)).map((code) => `${language} ${code}`),
  )
}
