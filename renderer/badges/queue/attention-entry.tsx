import { useTranslations } from 'use-intl'
import type { BadgeShown } from '#shared/contract/badges.ts'
import controls from '#shared/look/controls.module.css'
import { ask, failureOf } from '../../kiosk/ask.ts'
import { kiosk } from '../../kiosk/kiosk.ts'
import { FailureNote } from '../../look/failure-note.tsx'
import styles from './badges-screen.module.css'
import { BadgeFacts } from './queue-entry.tsx'
import { TroubleNote } from './trouble-note.tsx'
import { useBadgeAction } from './use-badges.ts'

/** A badge that failed, or of which nobody knows whether it came out: somebody says what becomes of it. */
export function AttentionEntry({ badge }: { badge: BadgeShown }) {
  const words = useTranslations('badgePrinting.queue')
  const { jobId, name, state, failure } = badge
  const act = useBadgeAction((what: 'cancel' | 'retry' | 'came-out' | 'not-out') => {
    switch (what) {
      case 'cancel':
        return ask(kiosk.cancelBadge({ jobId }))
      case 'retry':
        return ask(kiosk.retryBadge({ jobId }))
      default:
        return ask(kiosk.settleBadge({ jobId, isPrinted: what === 'came-out' }))
    }
  })
  const choices =
    state === 'unsure'
      ? ([
          { what: 'came-out', label: words('cameOut'), full: words('cameOutOf', { name }) },
          { what: 'not-out', label: words('notOut'), full: words('notOutOf', { name }) },
        ] as const)
      : ([{ what: 'retry', label: words('retry'), full: words('retryOf', { name }) }] as const)
  return (
    <li className={styles['entry']}>
      <BadgeFacts badge={badge} />
      <div className={styles['actions']}>
        {choices.map(({ what, label, full }) => (
          <button
            key={what}
            type="button"
            className={controls['secondary']}
            aria-label={full}
            disabled={act.isPending}
            onClick={() => act.mutate(what)}
          >
            {label}
          </button>
        ))}
        <button
          type="button"
          className={controls['quiet']}
          aria-label={words('cancelOf', { name })}
          disabled={act.isPending}
          onClick={() => act.mutate('cancel')}
        >
          {words('cancel')}
        </button>
      </div>
      {state === 'unsure' && <p className={styles['muted']}>{words('unsure')}</p>}
      {state === 'failed' && failure && <TroubleNote trouble={failure} />}
      {act.error && <FailureNote failure={failureOf(act.error)} />}
    </li>
  )
}
