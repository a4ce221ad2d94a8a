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
import type { PersonAction } from './person-action.ts'
import { PersonPanel } from './person-panel.tsx'

/** Everybody on the list, narrowed by filters, and beside it one person's whole history. */
export function PeopleScreen() {
  const words = useTranslations('people')
  const { session } = useCurrentSession()
  const [filter, setFilter] = useState<PeopleFilter>(() => everybodyIn(session.id))
  const narrow = (change: Partial<PeopleFilter>) => setFilter((before) => ({ ...before, ...change }))
  const { person, do: action } = useSearch({ from: '/people' })
  const [told, setTold] = useState('')
  const navigate = useNavigate({ from: '/people' })
  const open = (participantId: string | null, next: PersonAction | null = null) =>
    void navigate({
      search: participantId === null ? {} : { person: participantId, ...(next && { do: next }) },
      replace: true,
    })
  const openOther = (participantId: string | null) => {
    setTold('')
    open(participantId)
  }
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
          <PeopleTable
            key={JSON.stringify(filter)}
            filter={filter}
            opened={person ?? null}
            onOpen={(one) => open(one)}
          />
          {person !== undefined && (
            <PersonPanel
              key={person}
              participantId={person}
              action={action ?? null}
              onAction={(next) => open(person, next)}
              told={told}
              onTold={setTold}
              onMerged={(merged) => open(merged)}
              onClose={() => openOther(null)}
            />
          )}
        </div>
      </div>
    </Screen>
  )
}
