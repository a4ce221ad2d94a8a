import { useMutation } from '@tanstack/react-query'
import { Minus, Plus, Sailboat } from 'lucide-react'
import { useState } from 'react'
import { useTranslations } from 'use-intl'
import type { VehicleState } from '#shared/contract/sessions.ts'
import controls from '#shared/look/controls.module.css'
import type { Session } from '#shared/sessions/session.ts'
import { ask, failureOf } from '../kiosk/ask.ts'
import { kiosk } from '../kiosk/kiosk.ts'
import { FailureNote } from '../look/failure-note.tsx'
import { Field } from '../look/field.tsx'
import { readCount } from '../look/read-count.ts'
import styles from './head-count.module.css'
import { namesIn } from './use-manifest.ts'

export type HeadCountProps = {
  session: Session
  vehicle: VehicleState
  here: ReadonlySet<string>
  onDeparted: () => void
}

/** Heads against names before it leaves: equal, or corrected, or with a note by choice. */
export function HeadCount({ session, vehicle, here, onDeparted }: HeadCountProps) {
  const words = useTranslations('sessions.heads')
  const [typed, setTyped] = useState('')
  const [note, setNote] = useState('')
  const names = namesIn(vehicle)
  const heads = readCount(typed)
  const count = useMutation({
    mutationFn: ({ isDeparted }: { isDeparted: boolean }) =>
      ask(
        kiosk.countHeads({
          sessionId: session.id,
          vehicleId: vehicle.id,
          names,
          heads: heads ?? 0,
          isDeparted,
          note: note.trim(),
        }),
      ),
    onSuccess(_, { isDeparted }) {
      if (isDeparted) onDeparted()
    },
  })
  const difference = heads === null ? 0 : heads - names
  const unticked = vehicle.aboard.filter(({ participantId }) => !here.has(participantId))
  const step = (by: number) => setTyped(String(Math.max(0, (heads ?? names) + by)))
  if (names === 0) return null
  return (
    <section className={styles['count']} aria-label={words('title')}>
      <h3 className={styles['title']}>{words('title')}</h3>
      <p className={styles['names']}>{words('names', { names })}</p>
      <Field label={words('label')}>
        {(input) => (
          <span className={styles['number']}>
            <button type="button" className={controls['secondary']} aria-label={words('less')} onClick={() => step(-1)}>
              <Minus size={22} aria-hidden="true" />
            </button>
            <input
              {...input}
              className={`${controls['input']} ${styles['typed']}`}
              inputMode="numeric"
              autoComplete="off"
              value={typed}
              onChange={(event) => setTyped(event.currentTarget.value)}
            />
            <button type="button" className={controls['secondary']} aria-label={words('more')} onClick={() => step(1)}>
              <Plus size={22} aria-hidden="true" />
            </button>
          </span>
        )}
      </Field>
      <div
        role="status"
        className={styles['said']}
        data-tone={heads === null ? 'none' : difference === 0 ? 'equal' : 'unequal'}
      >
        {heads !== null && difference === 0 && words('equal')}
        {difference < 0 && words('fewer', { difference: -difference })}
        {difference > 0 && words('moreHeads', { difference })}
        {difference < 0 && here.size > 0 && unticked.length > 0 && (
          <strong className={styles['unticked']}>
            {words('toCheck', { names: unticked.map(({ name }) => name).join(', ') })}
          </strong>
        )}
      </div>
      {heads !== null && difference === 0 && (
        <button
          type="button"
          className={`${controls['primary']} ${styles['depart']}`}
          disabled={count.isPending}
          onClick={() => count.mutate({ isDeparted: true })}
        >
          <Sailboat size={22} aria-hidden="true" /> {words('depart', { name: vehicle.name })}
        </button>
      )}
      {difference !== 0 && (
        <>
          <button
            type="button"
            className={controls['secondary']}
            disabled={count.isPending}
            onClick={() => count.mutate({ isDeparted: false })}
          >
            {words('keep')}
          </button>
          <Field label={words('note')} hint={words('noteHint')}>
            {(input) => (
              <input {...input} maxLength={200} value={note} onChange={(event) => setNote(event.currentTarget.value)} />
            )}
          </Field>
          <button
            type="button"
            className={controls['secondary']}
            disabled={note.trim() === '' || count.isPending}
            onClick={() => count.mutate({ isDeparted: true })}
          >
            {words('departAnyway')}
          </button>
        </>
      )}
      {count.isError && <FailureNote failure={failureOf(count.error)} />}
    </section>
  )
}
