import { useTranslations } from 'use-intl'
import type { BadgeCondition } from '#shared/badges/badge-design.ts'
import { ChoiceRow } from '../../look/choice-row.tsx'
import styles from './fields.module.css'
import { RoleChecks } from './role-checks.tsx'
import { TickList } from './tick-list.tsx'

export type ConditionFieldsProps = {
  when: BadgeCondition | null
  groups: readonly string[]
  onChange: (when: BadgeCondition | null) => void
}

/** For whom an element is printed: everybody, or only some roles or groups. */
export function ConditionFields({ when, groups, onChange }: ConditionFieldsProps) {
  const words = useTranslations('badgeDesign.part')
  // A group that the list has no more stays here as long as the design names it.
  const known = [...new Set([...groups, ...(when?.groups ?? [])])]
  const change = (next: Partial<BadgeCondition>) => {
    const condition = { roles: when?.roles ?? null, groups: when?.groups ?? null, ...next }
    onChange(condition.roles === null && condition.groups === null ? null : condition)
  }
  return (
    <div className={styles['group']}>
      <RoleChecks
        label={`${words('when')}: ${words('whenRoles')}`}
        roles={when?.roles ?? null}
        onChange={(roles) => change({ roles })}
      />
      {known.length > 0 && (
        <>
          <ChoiceRow
            label={`${words('when')}: ${words('whenGroups')}`}
            choices={[
              { value: 'everybody', label: words('everybody') },
              { value: 'chosen', label: words('chosen') },
            ]}
            chosen={when?.groups ? 'chosen' : 'everybody'}
            onChoose={(choice) => change({ groups: choice === 'chosen' ? known : null })}
          />
          {when?.groups && (
            <TickList
              label={words('whenGroups')}
              choices={known.map((value) => ({ value, label: value }))}
              ticked={when.groups}
              onChange={(ticked) => change({ groups: ticked })}
            />
          )}
        </>
      )}
    </div>
  )
}
