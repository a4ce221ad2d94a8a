import { Link, useNavigate, useSearch } from '@tanstack/react-router'
import { FileUp, QrCode, UserRoundPlus } from 'lucide-react'
import { useState } from 'react'
import { useTranslations } from 'use-intl'
import { useEvent } from '../events/event-context.ts'
import { useAnswer } from '../headquarters/use-ask.ts'
import { useMay } from '../headquarters/use-session.ts'
import controls from '#shared/look/controls.module.css'
import { EmptyState } from '../look/empty-state.tsx'
import { FailureNote } from '../look/failure-note.tsx'
import { Page } from '../look/page.tsx'
import { Pager } from '../look/pager.tsx'
import { AddPerson } from './add-person.tsx'
import { everybody, isNarrowed, type PeopleFilter, queryOf } from './people-filter.ts'
import { PeopleFilters } from './people-filters.tsx'
import { PeopleTable } from './people-table.tsx'
import styles from './participants-page.module.css'
import { PersonPanel } from './person-panel.tsx'
import { useSettled } from './use-settled.ts'

const rowsAPage = 50

/** Everybody on the list, narrowed by filters, and beside it one person. */
export function ParticipantsPage() {
  const words = useTranslations('participants')
  const sharing = useTranslations('sharingCodes')
  const { event, counts } = useEvent()
  const mayManage = useMay('coordinator')
  const [filter, setFilter] = useState<PeopleFilter>(everybody)
  const [offset, setOffset] = useState(0)
  const [isAdding, setIsAdding] = useState(false)
  const settled = useSettled(filter)
  const { person } = useSearch({ from: '/events/$eventId/participants' })
  const navigate = useNavigate({ from: '/events/$eventId/participants' })
  const open = (id: string | null) => void navigate({ search: id === null ? {} : { person: id }, replace: true })
  const params = { eventId: event.id }
  const list = useAnswer('GET /events/:eventId/participants', {
    params,
    query: { ...queryOf(settled), offset, limit: rowsAPage },
  })
  const narrow = (change: Partial<PeopleFilter>) => {
    setFilter((before) => ({ ...before, ...change }))
    setOffset(0)
  }
  const isEmpty = counts.participants === 0 && list.data?.total === 0
  const actions = mayManage && (
    <>
      <Link to="/events/$eventId/participants/import" params={params} className={controls['secondary']}>
        <FileUp size={20} aria-hidden="true" />
        {words('import')}
      </Link>
      {!isEmpty && (
        <Link to="/events/$eventId/participants/codes" params={params} className={controls['secondary']}>
          <QrCode size={20} aria-hidden="true" />
          {sharing('open')}
        </Link>
      )}
      <button type="button" className={controls['primary']} onClick={() => setIsAdding(true)}>
        <UserRoundPlus size={20} aria-hidden="true" />
        {words('add')}
      </button>
    </>
  )
  return (
    <Page
      title={words('title')}
      lead={list.data?.rows[0]?.isMasked ? words('masked') : undefined}
      {...(isEmpty ? {} : { actions })}
    >
      {isAdding && (
        <AddPerson
          onClose={() => setIsAdding(false)}
          onAdded={(id) => {
            setIsAdding(false)
            open(id)
          }}
        />
      )}
      {isEmpty && (
        <EmptyState title={words('empty.title')}>
          {words(mayManage ? 'empty.next' : 'empty.nextViewer')}
          {actions && <div className={styles['actions']}>{actions}</div>}
        </EmptyState>
      )}
      {!isEmpty && (
        <div className={styles['narrow']} data-has-person={person !== undefined}>
          <PeopleFilters filter={filter} total={list.data?.total ?? null} onChange={narrow} />
        </div>
      )}
      {list.error && <FailureNote error={list.error} onRetry={() => void list.refetch()} />}
      <div className={styles['both']} data-has-person={person !== undefined}>
        <div className={styles['list']}>
          {list.data && list.data.total > 0 && (
            <>
              <PeopleTable rows={list.data.rows} opened={person ?? null} onOpen={open} />
              <Pager offset={offset} perPage={rowsAPage} total={list.data.total} onMove={setOffset} />
            </>
          )}
          {list.data?.total === 0 && isNarrowed(settled) && (
            <EmptyState title={words('none.title')}>
              {words('none.next')}
              <button type="button" className={controls['secondary']} onClick={() => narrow(everybody)}>
                {words('filters.clear')}
              </button>
            </EmptyState>
          )}
        </div>
        {person !== undefined && <PersonPanel key={person} participantId={person} onClose={() => open(null)} />}
      </div>
    </Page>
  )
}
