import { Search, X } from 'lucide-react'
import { useTranslations } from 'use-intl'
import { useEvent } from '../events/event-context.ts'
import { useAnswer } from '../headquarters/use-ask.ts'
import controls from '#shared/look/controls.module.css'
import { everybody, isNarrowed, type PeopleFilter } from './people-filter.ts'
import styles from './people-filters.module.css'
import { origins, presences, roles, standings } from './person-words.ts'

export type PeopleFiltersProps = {
  filter: PeopleFilter
  total: number | null
  onChange: (change: Partial<PeopleFilter>) => void
}

/** The search, and what narrows the list beside it. */
export function PeopleFilters({ filter, total, onChange }: PeopleFiltersProps) {
  const words = useTranslations('participants')
  const every = useTranslations('people.filters')
  const names = useTranslations('verdict.role')
  const { event, sessions } = useEvent()
  const facets = useAnswer('GET /events/:eventId/facets', { params: { eventId: event.id } }).data
  const firstArrival = sessions.find(({ kind }) => kind === 'arrival') ?? sessions[0]
  return (
    <search className={styles['filters']} aria-label={words('filters.label')}>
      <div className={styles['search']}>
        <Search size={20} className={styles['lens']} aria-hidden="true" />
        <input
          type="search"
          className={controls['input']}
          aria-label={words('search')}
          placeholder={words('search')}
          value={filter.text}
          maxLength={200}
          onChange={({ currentTarget }) => onChange({ text: currentTarget.value })}
        />
      </div>
      <p className={styles['total']} role="status">
        {total !== null && words('total', { total })}
      </p>
      <div className={styles['picks']}>
        <Pick
          label={every('role')}
          every={every('every.role')}
          value={filter.role ?? ''}
          choices={roles.map((role) => [role, names(role)])}
          onChoose={(role) => onChange({ role: role as PeopleFilter['role'] })}
        />
        <Pick
          label={every('community')}
          every={every('every.community')}
          value={filter.community}
          choices={(facets?.communities ?? []).map((one) => [one, one])}
          onChoose={(community) => onChange({ community })}
        />
        {facets !== undefined && facets.groups.length > 0 && (
          <Pick
            label={every('group')}
            every={every('every.group')}
            value={filter.group}
            choices={facets.groups.map((one) => [one, one])}
            onChoose={(group) => onChange({ group })}
          />
        )}
        <Pick
          label={words('filters.standing')}
          every={words('filters.everyStanding')}
          value={filter.standing ?? ''}
          choices={standings.map((standing) => [standing, words(`standing.${standing}`)])}
          onChoose={(standing) => onChange({ standing: standing as PeopleFilter['standing'] })}
        />
        <Pick
          label={words('filters.presence')}
          every={words('filters.everyPresence')}
          value={filter.presence ?? ''}
          choices={presences.map((presence) => [presence, words(`presence.${presence}`)])}
          onChoose={(presence) => onChange({ presence: presence as PeopleFilter['presence'] })}
        />
        <Pick
          label={words('filters.origin')}
          every={words('filters.everyOrigin')}
          value={filter.origin ?? ''}
          choices={origins.map((origin) => [origin, words(`origin.${origin}`)])}
          onChoose={(origin) => onChange({ origin: origin as PeopleFilter['origin'] })}
        />
        <Pick
          label={every('session')}
          value={filter.sessionId || (firstArrival?.id ?? '')}
          choices={sessions.map(({ id, name }) => [id, name])}
          onChoose={(sessionId) => onChange({ sessionId: sessionId === firstArrival?.id ? '' : sessionId })}
        />
        <button
          type="button"
          className={styles['clear']}
          disabled={!isNarrowed(filter)}
          aria-label={words('filters.clear')}
          title={words('filters.clear')}
          onClick={() => onChange({ ...everybody, sessionId: filter.sessionId })}
        >
          <X size={20} aria-hidden="true" />
        </button>
      </div>
    </search>
  )
}

type PickProps = {
  label: string
  /** The choice that narrows nothing. */
  every?: string
  value: string
  choices: readonly (readonly [string, string])[]
  onChoose: (value: string) => void
}

function Pick({ label, every, value, choices, onChoose }: PickProps) {
  return (
    <select
      className={`${controls['input']} ${styles['pick']}`}
      data-is-set={every !== undefined && value !== ''}
      aria-label={label}
      title={label}
      value={value}
      onChange={({ currentTarget }) => onChoose(currentTarget.value)}
    >
      {every !== undefined && <option value="">{every}</option>}
      {choices.map(([choice, words]) => (
        <option key={choice} value={choice}>
          {words}
        </option>
      ))}
    </select>
  )
}
