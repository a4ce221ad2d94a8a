import { useNavigate, useSearch } from '@tanstack/react-router'
import { useTranslations } from 'use-intl'
import { useEvent } from '../events/event-context.ts'
import { useAnswer } from '../headquarters/use-ask.ts'
import { FailureNote } from '../look/failure-note.tsx'
import { Field } from '../look/field.tsx'
import { Page } from '../look/page.tsx'
import { ArrivalsCurve } from './arrivals-curve.tsx'
import { BarList } from './bar-list.tsx'
import { BigCount } from './big-count.tsx'
import styles from './live-page.module.css'

/** How many are here, how they come, and where: it moves by itself. */
export function LivePage() {
  const words = useTranslations('live')
  const roles = useTranslations('verdict.role')
  const { event, sessions } = useEvent()
  const { session: chosen } = useSearch({ from: '/events/$eventId/' })
  const navigate = useNavigate({ from: '/events/$eventId' })
  const first = sessions.find(({ kind }) => kind === 'arrival') ?? sessions[0]
  const session = sessions.find(({ id }) => id === chosen) ?? first
  const sessionId = session?.id ?? ''
  const params = { eventId: event.id }
  const one = useAnswer('GET /events/:eventId/live/:sessionId', { params: { ...params, sessionId } }, sessionId !== '')
  const all = useAnswer('GET /events/:eventId/live', { params })
  const nameOf = (id: string) => sessions.find((known) => known.id === id)?.name ?? id
  const show = (id: string) => void navigate({ search: id === first?.id ? {} : { session: id }, replace: true })
  const error = one.error ?? all.error
  return (
    <Page
      title={words('title')}
      actions={
        <div className={styles['pick']}>
          <Field label={words('session')}>
            {(input) => (
              <select {...input} value={sessionId} onChange={({ currentTarget }) => show(currentTarget.value)}>
                {sessions.map(({ id, name }) => (
                  <option key={id} value={id}>
                    {name}
                  </option>
                ))}
              </select>
            )}
          </Field>
        </div>
      }
    >
      {error && <FailureNote error={error} onRetry={() => void Promise.all([one.refetch(), all.refetch()])} />}
      {one.data && (
        <div className={styles['main']}>
          <BigCount session={one.data} reEntry={session?.reEntry ?? 'once'} />
          <ArrivalsCurve arrivals={one.data.arrivals} serverTime={one.data.serverTime} />
        </div>
      )}
      <div className={styles['lists']}>
        {all.data && (
          <BarList
            title={words('bySession')}
            chosen={sessionId}
            onChoose={show}
            rows={all.data.sessions.map((counts) => ({
              ...counts,
              key: counts.sessionId,
              name: nameOf(counts.sessionId),
            }))}
          />
        )}
        {one.data && (
          <BarList
            title={words('byCommunity')}
            rows={one.data.byCommunity.map((row) => ({
              ...row,
              key: row.community,
              name: row.community || words('noCommunity'),
            }))}
          />
        )}
        {one.data && (
          <div className={styles['column']}>
            <BarList
              title={words('byDesk')}
              rows={one.data.byDesk.map(({ deskId, deskName, arrived }) => ({
                key: deskId,
                name: deskName || words('noDesk'),
                arrived,
                expected: null,
              }))}
            />
            <BarList
              title={words('byRole')}
              rows={one.data.byRole.map((row) => ({ ...row, key: row.role, name: roles(row.role as 'participant') }))}
            />
          </div>
        )}
      </div>
    </Page>
  )
}
