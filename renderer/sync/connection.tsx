import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { useLocale, useTranslations } from 'use-intl'
import { createEventFormat } from '#shared/time/event-format.ts'
import { useScanRoad } from '../app/scan-road.tsx'
import { ask, failureOf } from '../kiosk/ask.ts'
import { kiosk } from '../kiosk/kiosk.ts'
import { useOpenEvent } from '../kiosk/use-app-state.ts'
import { useSync } from '../kiosk/use-sync.ts'
import controls from '#shared/look/controls.module.css'
import { FailureNote } from '../look/failure-note.tsx'
import { laptopZone } from '../look/laptop-zone.ts'
import { ConnectForm } from './connect-form.tsx'
import styles from './connection.module.css'

/** A form for a laptop that is not connected; for one that is, to what, by what id, and the way out. */
export function Connection() {
  const words = useTranslations('sync.connect')
  const { settings } = useOpenEvent()
  const { onCode } = useScanRoad()
  const status = useSync()
  if (status === undefined || status.download) return null
  const { state, failure, unpaired } = status
  const isEnded =
    state === 'stopped' && failure?.code !== 'sync-protocol-mismatch' && failure?.code !== 'sync-chain-broken'
  const isFormShown = state === 'alone' || state === 'off' || isEnded || unpaired > 0
  return (
    <div className={styles['connection']}>
      {isFormShown && (
        <>
          <p className={styles['lead']}>{words('lead')}</p>
          {state === 'alone' && <p className={styles['muted']}>{words('ownEvent')}</p>}
          {/* A guest's code that is scanned meanwhile goes its usual way. */}
          <ConnectForm settings={settings} address={status.address ?? ''} onOtherScan={onCode} />
        </>
      )}
      {state !== 'alone' && <ConnectionFacts />}
      {(state === 'connected' || state === 'offline' || state === 'starting' || state === 'stopped') && <Disconnect />}
    </div>
  )
}

function ConnectionFacts() {
  const facts = useTranslations('sync.facts')
  const words = useTranslations('sync.connection')
  const { date } = createEventFormat(useLocale(), laptopZone())
  const status = useSync()
  return (
    <dl className={styles['facts']}>
      <dt>{facts('address')}</dt>
      <dd>{status?.address}</dd>
      <dt>{facts('device')}</dt>
      <dd>
        <code>{status?.deviceId}</code>
      </dd>
      {status?.connectedAt != null && (
        <dd className={styles['muted']}>{words('since', { date: date(status.connectedAt) })}</dd>
      )}
    </dl>
  )
}

/** One more press in the same place; nothing is deleted. */
function Disconnect() {
  const words = useTranslations('sync.connection')
  const [isAsked, setAsked] = useState(false)
  const disconnect = useMutation({ mutationFn: () => ask(kiosk.disconnect()), onSuccess: () => setAsked(false) })
  if (!isAsked) {
    return (
      <button type="button" className={controls['secondary']} onClick={() => setAsked(true)}>
        {words('disconnect')}
      </button>
    )
  }
  return (
    <div role="group" aria-label={words('disconnect')}>
      {disconnect.error && <FailureNote failure={failureOf(disconnect.error)} />}
      <p className={styles['lead']}>{words('disconnectSure')}</p>
      <div className={styles['row']}>
        <button
          type="button"
          className={controls['primary']}
          disabled={disconnect.isPending}
          onClick={() => disconnect.mutate()}
        >
          {words('disconnectYes')}
        </button>
        <button type="button" className={controls['secondary']} autoFocus onClick={() => setAsked(false)}>
          {words('disconnectNo')}
        </button>
      </div>
    </div>
  )
}
