import { useTranslations } from 'use-intl'
import type { FieldChange } from '#shared/contract/corrections.ts'

/** What a correction changed, field by field: the old beside the new. */
export function FieldChanges({ changes, className }: { changes: readonly FieldChange[]; className: string }) {
  const words = useTranslations('person')
  const valueOf = (field: FieldChange['field'], value: string) => {
    if (value === '') return words(field === 'sex' ? 'value.none' : 'value.empty')
    if (field === 'sex') return words(value === 'L' ? 'value.L' : 'value.P')
    if (field === 'isMinor' || field === 'hasPermission') return words(value === 'yes' ? 'value.yes' : 'value.no')
    return value
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
