import { Printer } from 'lucide-react'
import { useId, useState } from 'react'
import { useTranslations } from 'use-intl'
import { type ReprintReason, reprintReasons } from '#shared/badges/reprint-reasons.ts'
import controls from '#shared/look/controls.module.css'
import { ask, failureOf } from '../../kiosk/ask.ts'
import { kiosk } from '../../kiosk/kiosk.ts'
import { FailureNote } from '../../look/failure-note.tsx'
import { useEventFormat } from '../../look/use-event-format.ts'
import styles from './person-badge.module.css'
import { useBadgeAction, useBadgesOf } from './use-badges.ts'

/** A person's badges, and a way to print one; a second one asks why. */
export function PersonBadge({ participantId }: { participantId: string }) {
  const words = useTranslations('badgePrinting')
  const { time } = useEventFormat()
  const title = useId()
  const badges = useBadgesOf(participantId)
  const [isAsking, setIsAsking] = useState(false)
  const print = useBadgeAction((reprint: ReprintReason | null) => ask(kiosk.printBadge({ participantId, reprint })))
  const choose = (reprint: ReprintReason | null) => {
    setIsAsking(false)
    print.mutate(reprint)
  }
  const hasBadge = (badges?.length ?? 0) > 0
  return (
    <section className={styles['badge']} aria-labelledby={title}>
      <h3 id={title} className={styles['title']}>
        {words('person.title')}
      </h3>
      {!hasBadge && <p>{words('person.none')}</p>}
      <ul className={styles['lines']}>
        {badges?.map(({ jobId, state, changedAt, reprint, failure }) => (
          <li key={jobId}>
            {[
              words('person.line', { state: words(`state.${state}`), time: time(changedAt) }),
              ...(failure ? [words(`failure.${failure}.sentence`)] : []),
              ...(reprint ? [words(`person.reasons.${reprint}`)] : []),
            ].join(' · ')}
          </li>
        ))}
      </ul>
      {isAsking ? (
        <fieldset className={styles['reasons']}>
          <legend>{words('person.why')}</legend>
          {reprintReasons.map((reason) => (
            <button key={reason} type="button" className={controls['secondary']} onClick={() => choose(reason)}>
              {words(`person.reasons.${reason}`)}
            </button>
          ))}
          <button type="button" className={controls['quiet']} onClick={() => setIsAsking(false)}>
            {words('queue.keep')}
          </button>
        </fieldset>
      ) : (
        <button
          type="button"
          className={controls['secondary']}
          disabled={print.isPending || badges === undefined}
          onClick={() => (hasBadge ? setIsAsking(true) : choose(null))}
        >
          <Printer size={18} aria-hidden="true" />
          {words(hasBadge ? 'person.again' : 'person.print')}
        </button>
      )}
      {print.error && <FailureNote failure={failureOf(print.error)} />}
    </section>
  )
}
