import { useTranslations } from 'use-intl'
import type { BadgeShown } from '#shared/contract/badges.ts'
import controls from '#shared/look/controls.module.css'
import { ask, failureOf } from '../../kiosk/ask.ts'
import { kiosk } from '../../kiosk/kiosk.ts'
import { FailureNote } from '../../look/failure-note.tsx'
import { useEventFormat } from '../../look/use-event-format.ts'
import styles from './badges-screen.module.css'
import { useBadgeAction } from './use-badges.ts'

/** A badge that waits, is being printed, or came out. */
export function QueueEntry({ badge }: { badge: BadgeShown }) {
  const words = useTranslations('badgePrinting.queue')
  const cancel = useBadgeAction(() => ask(kiosk.cancelBadge({ jobId: badge.jobId })))
  const isUnderWay = badge.state === 'waiting' || badge.state === 'printing'
  return (
    <li className={styles['entry']}>
      <BadgeFacts badge={badge} />
      {isUnderWay && (
        <div className={styles['actions']}>
          <button
            type="button"
            className={controls['quiet']}
            aria-label={words('cancelOf', { name: badge.name })}
            disabled={cancel.isPending}
            onClick={() => cancel.mutate(undefined)}
          >
            {words('cancel')}
          </button>
        </div>
      )}
      {cancel.error && <FailureNote failure={failureOf(cancel.error)} />}
    </li>
  )
}

/** Whose it is, how it stands, and why it is printed again. */
export function BadgeFacts({ badge }: { badge: BadgeShown }) {
  const words = useTranslations('badgePrinting')
  const { time } = useEventFormat()
  const { name, community, copy, reprint, state, failure, changedAt, place } = badge
  const facts = [
    ...(place === null ? [] : [words('queue.place', { place })]),
    community,
    `${words(`state.${state}`)} ${words('queue.at', { time: time(changedAt) })}`,
    ...((state === 'waiting' || state === 'printing') && failure ? [words(`failure.${failure}.sentence`)] : []),
    ...(copy > 1 ? [words('queue.copy', { copy: String(copy) })] : []),
    ...(reprint ? [words(`person.reasons.${reprint}`)] : []),
  ].filter((fact) => fact !== '')
  return (
    <div>
      <p className={styles['name']} dir="auto">
        {name}
      </p>
      <p className={styles['muted']}>{facts.join(' · ')}</p>
    </div>
  )
}
