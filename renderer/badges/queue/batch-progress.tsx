import { useId, useState } from 'react'
import { useTranslations } from 'use-intl'
import type { BatchShown } from '#shared/contract/badges.ts'
import controls from '#shared/look/controls.module.css'
import { ask, failureOf } from '../../kiosk/ask.ts'
import { kiosk } from '../../kiosk/kiosk.ts'
import { FailureNote } from '../../look/failure-note.tsx'
import frame from '../../look/two-columns.module.css'
import { useEventFormat } from '../../look/use-event-format.ts'
import styles from './badges-screen.module.css'
import { CancelAll } from './cancel-all.tsx'
import { NumberField } from './number-field.tsx'
import { useBadgeAction } from './use-badges.ts'

/** How far many badges at once have come; they are paused, gone on with after a jam, and given up here. */
export function BatchProgress({ batch }: { batch: BatchShown }) {
  const words = useTranslations('badgePrinting.batchProgress')
  const { time } = useEventFormat()
  const title = useId()
  const { id, total, printed, waiting, attention, dropped, isPaused, isFinished, next, last } = batch
  const pause = useBadgeAction((isToPause: boolean) => ask(kiosk.pauseBadgeBatch({ batch: id, isPaused: isToPause })))
  const facts = [
    ...(isPaused ? [words('paused')] : []),
    ...(next === null ? [] : [words('next', { place: next })]),
    ...(attention > 0 ? [words('attention', { count: attention })] : []),
    ...(dropped > 0 ? [words('dropped', { count: dropped })] : []),
  ]
  return (
    <section className={frame['card']} aria-labelledby={title}>
      <h2 id={title} className={frame['title']}>
        {words('title', { time: time(batch.startedAt) })}
      </h2>
      <label className={styles['progress']}>
        <span className={styles['told']}>{words('progress', { printed, total })}</span>
        <progress value={printed} max={Math.max(1, total - dropped)} />
      </label>
      <p role="status" className={`${styles['muted']} ${styles['facts']}`}>
        {facts.join(' · ')}
      </p>
      <div className={styles['row']}>
        {waiting > 0 && (
          <button
            type="button"
            className={isPaused ? controls['primary'] : controls['secondary']}
            disabled={pause.isPending}
            onClick={() => pause.mutate(!isPaused)}
          >
            {words(isPaused ? 'goOn' : 'pause')}
          </button>
        )}
        <CancelAll count={waiting} batch={id} />
      </div>
      {printed > 0 && <GoOnFrom key={id} batch={id} most={isFinished ? last : Math.max(1, next ?? last)} />}
      {pause.error && <FailureNote failure={failureOf(pause.error)} />}
    </section>
  )
}

/** After a jam: the number of the first badge that is not whole. What was printed from there on is printed again. */
function GoOnFrom({ batch, most }: { batch: string; most: number }) {
  const words = useTranslations('badgePrinting.batchProgress')
  const [place, setPlace] = useState<number | null>(null)
  const goOn = useBadgeAction((from: number) => ask(kiosk.goOnWithBadges({ batch, place: from })))
  const chosen = Math.min(place ?? most, most)
  return (
    <form
      className={styles['card-form']}
      onSubmit={(event) => {
        event.preventDefault()
        goOn.mutate(chosen, { onSuccess: () => setPlace(null) })
      }}
    >
      <NumberField label={words('from')} hint={words('fromHint')} value={chosen} most={most} onChange={setPlace} />
      <div className={styles['row']}>
        <button type="submit" className={controls['secondary']} disabled={goOn.isPending}>
          {words('goOnFrom', { place: chosen })}
        </button>
      </div>
      <p role="status" className={styles['muted']}>
        {goOn.data && words('again', { count: goOn.data.again })}
      </p>
      {goOn.error && <FailureNote failure={failureOf(goOn.error)} />}
    </form>
  )
}
