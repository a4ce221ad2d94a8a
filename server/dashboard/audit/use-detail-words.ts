import { useTranslations } from 'use-intl'

/** What an entry says beside its act, each fact in words; what this page does not know is shown as it is. */
export function useDetailWords() {
  const names = useTranslations('audit.details')
  const values = useTranslations()
  // The catalogue's place of a fact's values, where they are words and not names or counts.
  const places: Record<string, (value: string) => string> = {
    role: (value) => `accounts.role.${value}`,
    from: (value) => `participants.standing.${value}`,
    to: (value) => `participants.standing.${value}`,
    decision: (value) => `conflicts.decision.${value}`,
    what: (value) => `exporting.what.${value}.title`,
    format: (value) => `exporting.formats.${value}`,
    scopes: (value) => `apiKeys.scope.${value}`,
    parts: (value) => `audit.parts.${value}`,
    fields: (value) => `audit.fields.${value}`,
    isDisabled: (value) => `audit.isDisabled.${value}`,
  }
  const tell = (name: string, value: unknown): string => {
    if (Array.isArray(value)) return value.map((one) => tell(name, one)).join(', ')
    const text = typeof value === 'string' ? value : JSON.stringify(value)
    const place = (places[name]?.(text) ?? '') as 'audit.title'
    return place !== ('' as string) && values.has(place) ? values(place) : text
  }
  return (detail: Record<string, unknown>): string[] =>
    Object.entries(detail)
      .filter(([, value]) => value !== null && value !== undefined)
      .map(([name, value]) => {
        const label = names.has(name as 'reason') ? names(name as 'reason') : name
        return `${label}: ${tell(name, value)}`
      })
}
