import { useQuery } from '@tanstack/react-query'
import { X } from 'lucide-react'
import { useTranslations } from 'use-intl'
import type { Role } from '#shared/participants/participant.ts'
import { ask } from '../kiosk/ask.ts'
import { kiosk } from '../kiosk/kiosk.ts'
import { useOpenEvent } from '../kiosk/use-app-state.ts'
import { isNarrowed, type PeopleFilter } from './people-filter.ts'
import { PickOne } from './pick-one.tsx'
import styles from './people-filters.module.css'

const roles: readonly Role[] = ['participant', 'guest', 'speaker', 'committee', 'media']
const states = ['in', 'not-in', 'not-registered', 'walk-in', 'maybe-double'] as const

export type PeopleFiltersProps = {
  filter: PeopleFilter
  onChange: (change: Partial<PeopleFilter>) => void
}

/** What narrows the list beside the text: role, community, group and state, and for which session the state is told. */
export function PeopleFilters({ filter, onChange }: PeopleFiltersProps) {
  const words = useTranslations('people')
  const names = useTranslations('verdict')
  const { sessions } = useOpenEvent()
  const facets = useQuery({ queryKey: ['facets'], queryFn: () => ask(kiosk.participantFacets()) }).data
  const asChoices = (values: readonly string[] | undefined) => values?.map((value) => ({ value, label: value })) ?? []
  const clear = () => onChange({ query: '', role: null, community: null, group: null, state: null })
  return (
    <search className={styles['filters']} aria-label={words('filters.label')}>
      <PickOne
        label={words('filters.session')}
        choices={sessions.map(({ id, name }) => ({ value: id, label: name }))}
        chosen={filter.sessionId}
        onChoose={(sessionId) => sessionId !== null && onChange({ sessionId })}
      />
      <PickOne
        label={words('filters.role')}
        every={words('filters.every.role')}
        choices={roles.map((role) => ({ value: role, label: names(`role.${role}`) }))}
        chosen={filter.role}
        onChoose={(role) => onChange({ role })}
      />
      <PickOne
        label={words('filters.community')}
        every={words('filters.every.community')}
        choices={asChoices(facets?.communities)}
        chosen={filter.community}
        onChoose={(community) => onChange({ community })}
      />
      <PickOne
        label={words('filters.group')}
        every={words('filters.every.group')}
        choices={asChoices(facets?.groups)}
        chosen={filter.group}
        onChoose={(group) => onChange({ group })}
      />
      <PickOne
        label={words('filters.state')}
        every={words('filters.every.state')}
        choices={states.map((state) => ({ value: state, label: words(`filters.${state}`) }))}
        chosen={filter.state}
        onChoose={(state) => onChange({ state })}
      />
      <button
        type="button"
        className={styles['clear']}
        disabled={!isNarrowed(filter)}
        aria-label={words('filters.clear')}
        title={words('filters.clear')}
        onClick={clear}
      >
        <X size={20} aria-hidden="true" />
      </button>
    </search>
  )
}
