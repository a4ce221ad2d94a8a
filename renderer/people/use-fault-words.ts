import { useTranslations } from 'use-intl'
import { type FieldFaults, longestOf, type PersonDraft } from '#shared/participants/read-person.ts'
import type { CorrectableField } from '#shared/records/desk-payloads.ts'

/** What to do about each field that cannot be taken as it was typed. */
export function useFaultWords() {
  const words = useTranslations('person.fault')
  return (faults: FieldFaults, draft: Partial<PersonDraft>): Partial<Record<CorrectableField, string>> => {
    const told = Object.entries(faults).map(([name, fault]) => {
      const field = name as CorrectableField
      const typed = field in draft ? draft[field as keyof PersonDraft] : ''
      const length = typeof typed === 'string' ? typed.trim().length : 0
      const text =
        fault === 'too-long' ? words(fault, { most: String(longestOf(field)), length: String(length) }) : words(fault)
      return [field, text]
    })
    return Object.fromEntries(told) as Partial<Record<CorrectableField, string>>
  }
}
