import { useId, useState } from 'react'
import { useTranslations } from 'use-intl'
import controls from '#shared/look/controls.module.css'
import type { DashboardAnswer } from '../../contract/dashboard-routes.ts'
import { useEvent, useEventFormat } from '../events/event-context.ts'
import { useAct } from '../headquarters/use-ask.ts'
import { Dialog } from '../look/dialog.tsx'
import { FailureNote } from '../look/failure-note.tsx'
import form from '../look/form.module.css'
import list from '../look/list.module.css'
import styles from './codes-page.module.css'

type CodeKey = DashboardAnswer<'GET /events/:eventId/code-keys'>['keys'][number]

/** Keys that sign codes: a new one, and the end of one, with what each of them means. */
export function CodeKeys({ keys }: { keys: readonly CodeKey[] }) {
  const words = useTranslations('sharingCodes.keys')
  const title = useId()
  const { event } = useEvent()
  const make = useAct('POST /events/:eventId/code-keys')
  const hasSigning = keys.some(({ standing }) => standing === 'signs')
  return (
    <section className={styles['card']} aria-labelledby={title}>
      <h2 id={title} className={styles['title']}>
        {words('title')}
      </h2>
      <p className={styles['muted']}>{words('lead')}</p>
      {keys.length === 0 && <p className={styles['strong']}>{words('none')}</p>}
      {keys.length > 0 && (
        <ul className={list['list']}>
          {keys.map((key) => (
            <KeyRow key={key.id} codeKey={key} />
          ))}
        </ul>
      )}
      {hasSigning && <p className={styles['muted']}>{words('rotateLead')}</p>}
      <div>
        <button
          type="button"
          className={controls['secondary']}
          disabled={make.isPending}
          onClick={() => make.mutate({ params: { eventId: event.id } })}
        >
          {words(hasSigning ? 'rotate' : 'make')}
        </button>
      </div>
      <p role="status" className={styles['told']}>
        {make.data && words('made', { id: make.data.keyId })}
      </p>
      {make.error && <FailureNote error={make.error} />}
    </section>
  )
}

function KeyRow({ codeKey: { id, standing, createdAt } }: { codeKey: CodeKey }) {
  const words = useTranslations('sharingCodes.keys')
  const { shortDate, timeWithZone } = useEventFormat()
  const [isAsked, setIsAsked] = useState(false)
  return (
    <li className={list['row']} data-is-over={standing === 'revoked'}>
      <div>
        <h3 className={list['name']}>{words('id', { id })}</h3>
        <p className={list['small']}>
          {words(`standing.${standing}`)}
          {createdAt !== null && ` · ${shortDate(createdAt)}, ${timeWithZone(createdAt)}`}
        </p>
      </div>
      {standing !== 'revoked' && (
        <button
          type="button"
          className={controls['secondary']}
          aria-label={words('revokeOf', { id })}
          onClick={() => setIsAsked(true)}
        >
          {words('revoke')}
        </button>
      )}
      {isAsked && <RevokeKey id={id} onClose={() => setIsAsked(false)} />}
    </li>
  )
}

function RevokeKey({ id, onClose }: { id: string; onClose: () => void }) {
  const words = useTranslations('sharingCodes.keys')
  const { event } = useEvent()
  const revoke = useAct('POST /events/:eventId/code-keys/:keyId/revoke')
  return (
    <Dialog title={words('revokeOf', { id })} onClose={onClose}>
      <div className={form['form']}>
        <p>{words('revokeLead', { id })}</p>
        {revoke.error && <FailureNote error={revoke.error} />}
        <div className={form['actions']}>
          <button type="button" className={controls['secondary']} onClick={onClose}>
            {words('keep')}
          </button>
          <button
            type="button"
            className={controls['primary']}
            disabled={revoke.isPending}
            onClick={() => revoke.mutate({ params: { eventId: event.id, keyId: id } }, { onSuccess: onClose })}
          >
            {words('revokeConfirm')}
          </button>
        </div>
      </div>
    </Dialog>
  )
}
