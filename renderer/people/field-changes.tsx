import { useTranslations } from 'use-intl'
import type { FieldChange } from '#shared/contract/corrections.ts'
import type { Role } from '#shared/participants/participant.ts'

/** What a correction changed, field by field: the old beside the new. */
export function FieldChanges({ changes, className }: { changes: readonly FieldChange[]; className: string }) {
  const words = useTranslations('person')
  const roles = useTranslations('verdict.role')
  const valueOf = (field: FieldChange['field'], value: string) => {
    if (value === '') return words(field === 'sex' ? 'value.none' : 'value.empty')
    if (field === 'sex') return words(value === 'L' ? 'value.L' : 'value.P')
    if (field === 'isMinor' || field === 'hasPermission') return words(value === 'yes' ? 'value.yes' : 'value.no')
    return field === 'role' && isRole(value) ? roles(value) : value
  }
  if (changes.length === 0) return null
  return (
    <ul className={className}>
      {changes.map(({ field, before, after }) => (
        <li key={field}>
          {words('change', {
            field: words(`field.${field}`),
            before: valueOf(field, before),
            after: valueOf(field, after),
          })}
        </li>
      ))}
    </ul>
  )
}

function isRole(value: string): value is Role {
  return ['participant', 'guest', 'speaker', 'committee', 'media'].includes(value)
}
