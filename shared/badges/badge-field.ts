/** What a text on a badge may take from the person and the event, in braces: `{name}`. */
export const badgeFields = [
  'name',
  'name-without-titles',
  'community',
  'group',
  'role',
  'category',
  /** Whom the bearer stands in for; empty for everybody who came themselves. */
  'in-place-of',
  'event',
  'city',
  'date',
  'code',
] as const
export type BadgeField = (typeof badgeFields)[number]

/** A field as it may be written; braces around anything else are letters like any other. */
const fieldPattern = /\{([a-z][a-z0-9-]{0,39})\}/g

export function isBadgeField(name: string): name is BadgeField {
  return (badgeFields as readonly string[]).includes(name)
}

/** The names of the fields that a text asks for, whether they exist or not. */
export function fieldsIn(text: string): string[] {
  return Array.from(text.matchAll(fieldPattern), ([, name = '']) => name)
}

/**
 * Puts values in the place of fields. A line, or a part of it between dots in the middle, is left out when all of its
 * fields are empty: "Kelompok {group}" for somebody who has none, or the end of "{community} · {group}".
 */
export function fillFields(text: string, values: Record<BadgeField, string>): string {
  const valueOf = (name: string) => (isBadgeField(name) ? oneLine(values[name]) : '')
  const isSaid = (part: string) => {
    const fields = fieldsIn(part)
    return fields.length === 0 || fields.some((name) => valueOf(name) !== '')
  }
  return text
    .split('\n')
    .filter(isSaid)
    .map((line) => line.split(' · ').filter(isSaid).join(' · '))
    .map((line) => line.replaceAll(fieldPattern, (_, name: string) => valueOf(name)))
    .join('\n')
}

/** A value never brings lines of its own. */
function oneLine(value: string): string {
  return value.replaceAll(/\s+/g, ' ').trim()
}
