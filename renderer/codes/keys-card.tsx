import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useId, useState } from 'react'
import { useTranslations } from 'use-intl'
import type { CodeKeyShown, CodeOutputs } from '#shared/contract/codes.ts'
import controls from '#shared/look/controls.module.css'
import { ask, failureOf } from '../kiosk/ask.ts'
import { kiosk } from '../kiosk/kiosk.ts'
import { FailureNote } from '../look/failure-note.tsx'
import frame from '../look/two-columns.module.css'
import styles from './codes-screen.module.css'

/** Which keys are known here, and, on a laptop that stands alone, a new one or the end of one. */
export function KeysCard({ known: { keys, isOfHeadquarters } }: { known: CodeOutputs['codes:keys'] }) {
  const words = useTranslations('sharingCodes.keys')
  const title = useId()
  const client = useQueryClient()
  const onSettled = () => client.invalidateQueries({ queryKey: ['code-keys'] })
  const make = useMutation({ mutationFn: () => ask(kiosk.makeCodeKey()), onSettled })
  const revoke = useMutation({ mutationFn: (keyId: string) => ask(kiosk.revokeCodeKey({ keyId })), onSettled })
  const failure = make.error ?? revoke.error
  const hasSigning = keys.some(({ standing }) => standing === 'signs')
  return (
    <section className={frame['card']} aria-labelledby={title}>
      <h2 id={title} className={frame['title']}>
        {words('title')}
      </h2>
      <p className={styles['muted']}>{words('lead')}</p>
      {keys.length === 0 && <p className={styles['strong']}>{words('none')}</p>}
      {keys.length > 0 && (
        <ul className={styles['keys']}>
          {keys.map((key) => (
            <Key
              key={key.id}
              shown={key}
              mayRevoke={!isOfHeadquarters && key.standing !== 'revoked'}
              onRevoke={() => revoke.mutate(key.id)}
            />
          ))}
        </ul>
      )}
      {isOfHeadquarters ? (
        <p className={styles['muted']}>{words('ofHeadquarters')}</p>
      ) : (
        <div className={styles['form']}>
          {hasSigning && <p className={styles['muted']}>{words('rotateLead')}</p>}
          <div>
            <button
              type="button"
              className={controls['secondary']}
              disabled={make.isPending}
              onClick={() => make.mutate()}
            >
              {words(hasSigning ? 'rotate' : 'make')}
            </button>
          </div>
        </div>
      )}
      <p role="status" className={styles['told']}>
        {make.data && !revoke.data && words('made', { id: make.data.keyId })}
        {revoke.isSuccess && words('revoked', { id: revoke.variables })}
      </p>
      {failure && <FailureNote failure={failureOf(failure)} />}
    </section>
  )
}

type KeyProps = { shown: CodeKeyShown; mayRevoke: boolean; onRevoke: () => void }

/** A press to revoke, and a second one behind what it will do. */
function Key({ shown: { id, standing }, mayRevoke, onRevoke }: KeyProps) {
  const words = useTranslations('sharingCodes.keys')
  const [isAsked, setIsAsked] = useState(false)
  return (
    <li className={styles['key']} data-standing={standing}>
      <div>
        <p className={styles['strong']}>{words('id', { id })}</p>
        <p className={styles['muted']}>{words(`standing.${standing}`)}</p>
      </div>
      {mayRevoke && !isAsked && (
        <button
          type="button"
          className={controls['quiet']}
          aria-label={words('revokeOf', { id })}
          onClick={() => setIsAsked(true)}
        >
          {words('revoke')}
        </button>
      )}
      {mayRevoke && isAsked && (
        <div className={styles['asked']} role="group" aria-label={words('revokeOf', { id })}>
          <p>{words('revokeLead', { id })}</p>
          <div className={styles['buttons']}>
            <button type="button" className={controls['secondary']} onClick={onRevoke}>
              {words('revokeConfirm')}
            </button>
            <button type="button" className={controls['quiet']} onClick={() => setIsAsked(false)}>
              {words('keep')}
            </button>
          </div>
        </div>
      )}
    </li>
  )
}
