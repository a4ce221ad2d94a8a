import { KeyRound } from 'lucide-react'
import { useState } from 'react'
import { useTranslations } from 'use-intl'
import type { DashboardAnswer } from '../../contract/dashboard-routes.ts'
import { useEvent, useEventFormat } from '../events/event-context.ts'
import { useAct, useAnswer } from '../headquarters/use-ask.ts'
import controls from '#shared/look/controls.module.css'
import { Dialog } from '../look/dialog.tsx'
import { EmptyState } from '../look/empty-state.tsx'
import { FailureNote } from '../look/failure-note.tsx'
import form from '../look/form.module.css'
import list from '../look/list.module.css'
import { Page } from '../look/page.tsx'
import { MakeKey } from './make-key.tsx'

type ApiKey = DashboardAnswer<'GET /events/:eventId/api-keys'>['keys'][number]

const description = '/api/openapi.json'

/** Keys by which other programs send people in and fetch attendance. */
export function ApiKeysPage() {
  const words = useTranslations('apiKeys')
  const { event } = useEvent()
  const [isMaking, setIsMaking] = useState(false)
  const { data, error, refetch } = useAnswer('GET /events/:eventId/api-keys', { params: { eventId: event.id } })
  const make = (
    <button type="button" className={controls['primary']} onClick={() => setIsMaking(true)}>
      <KeyRound size={20} aria-hidden="true" />
      {words('make')}
    </button>
  )
  const hasKeys = data !== undefined && data.keys.length > 0
  return (
    <Page
      title={words('title')}
      lead={words.rich('lead', { link: (address) => <a href={description}>{address}</a> })}
      {...(hasKeys ? { actions: make } : {})}
    >
      {error && <FailureNote error={error} onRetry={() => void refetch()} />}
      {data && !hasKeys && (
        <EmptyState title={words('empty.title')}>
          {words('empty.next')}
          {make}
        </EmptyState>
      )}
      {hasKeys && (
        <ul className={list['list']}>
          {data.keys.map((key) => (
            <KeyRow key={key.id} apiKey={key} />
          ))}
        </ul>
      )}
      {isMaking && <MakeKey onClose={() => setIsMaking(false)} />}
    </Page>
  )
}

function KeyRow({ apiKey }: { apiKey: ApiKey }) {
  const words = useTranslations('apiKeys')
  const { shortDate, timeWithZone } = useEventFormat()
  const [isAsked, setIsAsked] = useState(false)
  const at = (instant: number) => `${shortDate(instant)}, ${timeWithZone(instant)}`
  const { name, scopes, createdAt, lastUsedAt, revokedAt } = apiKey
  return (
    <li className={list['row']} data-is-over={revokedAt !== null}>
      <div>
        <h2 className={list['name']}>{name}</h2>
        <p>{scopes.map((scope) => words(`scope.${scope}`)).join(' · ')}</p>
        <p className={list['small']}>
          {words('made', { time: at(createdAt) })} ·{' '}
          {lastUsedAt === null ? words('neverUsed') : words('used', { time: at(lastUsedAt) })}
        </p>
        {revokedAt !== null && <p className={list['over']}>{words('revoked', { time: at(revokedAt) })}</p>}
      </div>
      {revokedAt === null && (
        <button type="button" className={controls['secondary']} onClick={() => setIsAsked(true)}>
          {words('revoke')}
          <span className="only-heard">{name}</span>
        </button>
      )}
      {isAsked && <RevokeKey apiKey={apiKey} onClose={() => setIsAsked(false)} />}
    </li>
  )
}

function RevokeKey({ apiKey, onClose }: { apiKey: ApiKey; onClose: () => void }) {
  const words = useTranslations('apiKeys')
  const frame = useTranslations('frame')
  const { event } = useEvent()
  const revoke = useAct('POST /events/:eventId/api-keys/:keyId/revoke')
  return (
    <Dialog title={words('revokeAsk', { name: apiKey.name })} onClose={onClose}>
      <div className={form['form']}>
        <p>{words('revokeMeans')}</p>
        {revoke.error && <FailureNote error={revoke.error} />}
        <div className={form['actions']}>
          <button type="button" className={controls['secondary']} onClick={onClose}>
            {frame('cancel')}
          </button>
          <button
            type="button"
            className={controls['primary']}
            disabled={revoke.isPending}
            onClick={() => revoke.mutate({ params: { eventId: event.id, keyId: apiKey.id } }, { onSuccess: onClose })}
          >
            {words('revoke')}
          </button>
        </div>
      </div>
    </Dialog>
  )
}
