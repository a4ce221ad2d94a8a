import { useNavigate, useSearch } from '@tanstack/react-router'
import { useState } from 'react'
import { useTranslations } from 'use-intl'
import { useCurrentSession } from '../kiosk/use-current-session.ts'
import { Screen } from '../look/screen.tsx'
import { everybodyIn, type PeopleFilter } from './people-filter.ts'
import { PeopleFilters } from './people-filters.tsx'
import styles from './people-screen.module.css'
import { PeopleSearch } from './people-search.tsx'
import { PeopleTable } from './people-table.tsx'
import { PersonPanel } from './person-panel.tsx'

/** Everybody on the list, narrowed by filters, and beside it one person's whole history. */
export function PeopleScreen() {
  const words = useTranslations('people')
  const { session } = useCurrentSession()
  const [filter, setFilter] = useState<PeopleFilter>(() => everybodyIn(session.id))
  const narrow = (change: Partial<PeopleFilter>) => setFilter((before) => ({ ...before, ...change }))
  const { person } = useSearch({ from: '/people' })
  const navigate = useNavigate({ from: '/people' })
  const open = (participantId: string | null) =>
    void navigate({ search: participantId === null ? {} : { person: participantId }, replace: true })
  return (
    <Screen
      title={words('title')}
      width="full"
      actions={<PeopleSearch filter={filter} onSearch={(query) => narrow({ query })} />}
    >
      <div className={styles['people']}>
        <PeopleFilters filter={filter} onChange={narrow} />
        <div className={styles['both']}>
          {/* Another question is another list: it begins at its top. */}
          <PeopleTable key={JSON.stringify(filter)} filter={filter} opened={person ?? null} onOpen={open} />
          {person !== undefined && <PersonPanel key={person} participantId={person} onClose={() => open(null)} />}
        </div>
      </div>
    </Screen>
  )
}
