import { useTranslations } from 'use-intl'
import type { Role } from '#shared/participants/participant.ts'
import { TickRow } from '../look/tick-row.tsx'
import { roles } from '../participants/person-words.ts'

export type RoleTicksProps = {
  label: string
  /** Null is everybody. */
  ticked: readonly Role[] | null
  onChange: (ticked: Role[] | null) => void
}

/** The roles that something is for; none ticked is everybody. */
export function RoleTicks({ label, ticked, onChange }: RoleTicksProps) {
  const names = useTranslations('verdict.role')
  return (
    <TickRow
      label={label}
      choices={roles.map((value) => ({ value, label: names(value) }))}
      ticked={ticked ?? []}
      onChange={(next) => onChange(next.length === 0 ? null : next)}
    />
  )
}
