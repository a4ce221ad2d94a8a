import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useTranslations } from 'use-intl'
import { ask, failureOf } from '../kiosk/ask.ts'
import { kiosk } from '../kiosk/kiosk.ts'
import { useOpenEvent } from '../kiosk/use-app-state.ts'
import { useNow } from '../kiosk/use-now.ts'
import controls from '#shared/look/controls.module.css'
import { FailureNote } from '../look/failure-note.tsx'
import { useEventFormat } from '../look/use-event-format.ts'
import styles from './parts.module.css'

/** Moves a rehearsal to the start of a session, so that any part of the day can be practised. */
export function RehearsalClock() {
  const words = useTranslations('settings.event')
  const { sessions } = useOpenEvent()
  const { time, zone } = useEventFormat()
  const now = useNow('second')
  const client = useQueryClient()
  const set = useMutation({
    mutationFn: (at: number) => ask(kiosk.setRehearsalClock({ at })),
    onSuccess: () => client.invalidateQueries(),
  })
  return (
    <div className={styles['part']}>
      <h3 className={styles['subtitle']}>{words('clock')}</h3>
      <p className={styles['muted']}>{words('clockExplain')}</p>
      <p className={styles['text']}>
        <strong>{words('clockNow', { time: time(now), zone: zone(now) })}</strong>
      </p>
      <div className={styles['row']}>
        {sessions.map(({ id, name, opensAt }) =>
          opensAt === null ? null : (
            <button
              key={id}
              type="button"
              className={controls['secondary']}
              disabled={set.isPending}
              onClick={() => set.mutate(opensAt)}
            >
              {words('goTo', { time: time(opensAt), session: name })}
            </button>
          ),
        )}
      </div>
      {set.error && <FailureNote failure={failureOf(set.error)} />}
      <p className={styles['saved']} role="status">
        {set.isSuccess && words('clockSet', { time: time(set.variables), zone: zone(set.variables) })}
      </p>
    </div>
  )
}
