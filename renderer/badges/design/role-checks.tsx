import { useTranslations } from 'use-intl'
import type { Role } from '#shared/participants/participant.ts'
import { ChoiceRow } from '../../look/choice-row.tsx'
import { TickList } from './tick-list.tsx'

export const roles: readonly Role[] = ['participant', 'guest', 'speaker', 'committee', 'media']

export type RoleChecksProps = { label: string; roles: Role[] | null; onChange: (roles: Role[] | null) => void }

/** Every role, or only those that are ticked. */
export function RoleChecks({ label, roles: ticked, onChange }: RoleChecksProps) {
  const words = useTranslations('badgeDesign.part')
  const roleWords = useTranslations('verdict.role')
  return (
    <>
      <ChoiceRow
        label={label}
        choices={[
          { value: 'everybody', label: words('everybody') },
          { value: 'chosen', label: words('chosen') },
        ]}
        chosen={ticked === null ? 'everybody' : 'chosen'}
        onChoose={(choice) => onChange(choice === 'chosen' ? [...roles] : null)}
      />
      {ticked !== null && (
        <TickList
          label={label}
          choices={roles.map((value) => ({ value, label: roleWords(value) }))}
          ticked={ticked}
          onChange={onChange}
        />
      )}
    </>
  )
}
