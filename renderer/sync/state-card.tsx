import { useMutation } from '@tanstack/react-query'
import { CircleCheck, CloudOff, CloudUpload, Laptop, RefreshCw, TriangleAlert } from 'lucide-react'
import { useTranslations } from 'use-intl'
import type { SyncStatus } from '#shared/contract/outputs.ts'
import { supportNumbers } from '#shared/failures/failure-code.ts'
import { ask } from '../kiosk/ask.ts'
import { kiosk } from '../kiosk/kiosk.ts'
import controls from '#shared/look/controls.module.css'
import { SyncFacts } from './sync-facts.tsx'
import styles from './state-card.module.css'

/** The state in large plain words, with what to do next. */
export function StateCard({ status }: { status: SyncStatus }) {
  const words = useTranslations('sync')
  const app = useTranslations('app')
  const { headline, next } = useStateWords(status)
  const run = useMutation({ mutationFn: () => ask(kiosk.syncNow()) })
  const isLinked = status.state !== 'alone' && status.state !== 'off'
  return (
    <section className={styles['card']} data-state={status.state} aria-labelledby="sync-state">
      <div role="status">
        <h2 id="sync-state" className={styles['headline']}>
          <StateIcon status={status} />
          {headline}
        </h2>
        {next !== '' && <p className={styles['next']}>{next}</p>}
        {isLinked && status.failure && (
          <p className={styles['support']}>{app('supportCode', { code: supportNumbers[status.failure.code] })}</p>
        )}
        {status.unpaired > 0 && <p className={styles['note']}>{words('unpaired', { count: status.unpaired })}</p>}
        {status.isUpdateNeeded && <p className={styles['note']}>{words('updateNeeded')}</p>}
      </div>
      <SyncFacts status={status} />
      {isLinked && (
        <button
          type="button"
          className={controls[status.state === 'stopped' ? 'secondary' : 'primary']}
          disabled={run.isPending}
          onClick={() => run.mutate()}
        >
          <RefreshCw size={20} aria-hidden="true" />
          {words(run.isPending ? 'nowBusy' : 'now')}
        </button>
      )}
    </section>
  )
}

function useStateWords({ state, failure, unsent, openConflicts, refused }: SyncStatus): {
  headline: string
  next: string
} {
  const words = useTranslations('sync')
  const failures = useTranslations('failures')
  const wayOn = failure ? failures(`${failure.code}.wayOn`) : ''
  const attention = openConflicts + refused
  switch (state) {
    case 'connected':
      return {
        headline: words('headline.connected', { unsent }),
        next: attention > 0 ? words('next.attention', { count: attention }) : words('next.connected', { unsent }),
      }
    case 'alone':
    case 'off':
    case 'starting':
      return { headline: words(`headline.${state}`), next: words(`next.${state}`) }
    case 'offline':
      return {
        headline: words('headline.offline'),
        next: failure ? `${failures(`${failure.code}.sentence`)} ${wayOn}` : '',
      }
    case 'stopped':
      return { headline: failure ? failures(`${failure.code}.sentence`) : '', next: wayOn }
  }
}

function StateIcon({ status: { state, unsent } }: { status: SyncStatus }) {
  const icons = {
    alone: Laptop,
    off: CloudOff,
    starting: RefreshCw,
    connected: unsent > 0 ? CloudUpload : CircleCheck,
    offline: CloudOff,
    stopped: TriangleAlert,
  }
  const Icon = icons[state]
  return <Icon size={36} className={styles['icon']} aria-hidden="true" />
}
