import { useState } from 'react'
import { useTranslations } from 'use-intl'
import { useCurrentSession } from '../kiosk/use-current-session.ts'
import { Screen } from '../look/screen.tsx'
import { everybodyIn, type PeopleFilter } from './people-filter.ts'
import { PeopleFilters } from './people-filters.tsx'
import styles from './people-screen.module.css'
import { PeopleTable } from './people-table.tsx'
import { PersonPanel } from './person-panel.tsx'

/** Everybody on the list, narrowed by filters, and beside it one person's whole history. */
export function PeopleScreen() {
  const words = useTranslations('people')
  const { session } = useCurrentSession()
  const [filter, setFilter] = useState<PeopleFilter>(() => everybodyIn(session.id))
  const [participantId, setParticipantId] = useState<string | null>(null)
  return (
    <Screen title={words('title')} width="full">
      <div className={styles['people']}>
        <PeopleFilters filter={filter} onChange={(change) => setFilter((before) => ({ ...before, ...change }))} />
        <div className={styles['both']}>
          {/* Another question is another list: it begins at its top. */}
          <PeopleTable key={JSON.stringify(filter)} filter={filter} opened={participantId} onOpen={setParticipantId} />
          {participantId !== null && (
            <PersonPanel key={participantId} participantId={participantId} onClose={() => setParticipantId(null)} />
          )}
        </div>
      </div>
    </Screen>
  )
}
