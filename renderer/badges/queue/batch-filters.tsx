import { useQuery } from '@tanstack/react-query'
import { useTranslations } from 'use-intl'
import type { Role } from '#shared/participants/participant.ts'
import { ask } from '../../kiosk/ask.ts'
import { kiosk } from '../../kiosk/kiosk.ts'
import { PickOne } from '../../people/pick-one.tsx'
import type { Selection } from './batch-card.tsx'
import styles from './badges-screen.module.css'

const roles: readonly Role[] = ['participant', 'guest', 'speaker', 'committee', 'media']

export type BatchFiltersProps = { selection: Selection; onChange: (change: Partial<Selection>) => void }

/** Whose badges: of a role, a community, a group. */
export function BatchFilters({ selection, onChange }: BatchFiltersProps) {
  const words = useTranslations('badgePrinting.batch')
  const names = useTranslations('verdict')
  const facets = useQuery({ queryKey: ['facets'], queryFn: () => ask(kiosk.participantFacets()) }).data
  const asChoices = (values: readonly string[] | undefined) => values?.map((value) => ({ value, label: value })) ?? []
  return (
    <div className={styles['row']}>
      <PickOne
        label={words('community')}
        every={words('everyCommunity')}
        choices={asChoices(facets?.communities)}
        chosen={selection.community}
        onChoose={(community) => onChange({ community, from: 1 })}
      />
      <PickOne
        label={words('group')}
        every={words('everyGroup')}
        choices={asChoices(facets?.groups)}
        chosen={selection.group}
        onChoose={(group) => onChange({ group, from: 1 })}
      />
      <PickOne
        label={words('role')}
        every={words('everyRole')}
        choices={roles.map((role) => ({ value: role, label: names(`role.${role}`) }))}
        chosen={selection.role}
        onChoose={(role) => onChange({ role, from: 1 })}
      />
    </div>
  )
}
