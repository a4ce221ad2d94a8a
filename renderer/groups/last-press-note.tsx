import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslations } from 'use-intl'
import controls from '#shared/look/controls.module.css'
import { ask, failureOf } from '../kiosk/ask.ts'
import { kiosk } from '../kiosk/kiosk.ts'
import { FailureNote } from '../look/failure-note.tsx'
import { useEventFormat } from '../look/use-event-format.ts'
import styles from './press-result.module.css'
import { UndoReasons } from './undo-reasons.tsx'
import { useUndoPress } from './use-undo-press.ts'

/** The last press can be taken back as a whole for as long as its people can one by one, whatever was done since. */
export function LastPressNote() {
  const words = useTranslations('groups.result')
  const { time } = useEventFormat()
  const [isAsked, setAsked] = useState(false)
  const { data } = useQuery({
    queryKey: ['desk-work', 'last-press'],
    queryFn: () => ask(kiosk.lastPress()),
    staleTime: 0,
  })
  const undo = useUndoPress(() => setAsked(false))
  const undone = undo.isSuccess && <p role="status">{words('undone', { count: undo.data.undone })}</p>
  if (data == null) return <div className={styles['last']}>{undone}</div>
  const { recordIds, scannedAt } = data
  const count = recordIds.length
  return (
    <div className={styles['last']}>
      {undone}
      {undo.error && <FailureNote failure={failureOf(undo.error)} />}
      <p>{words('undoLast', { count, time: time(scannedAt) })}</p>
      {isAsked ? (
        <UndoReasons
          isBusy={undo.isPending}
          onChoose={(reason) => undo.mutate({ recordIds, reason })}
          onKeep={() => setAsked(false)}
        />
      ) : (
        <button type="button" className={controls['secondary']} onClick={() => setAsked(true)}>
          {words('undoAll', { count })}
        </button>
      )}
    </div>
  )
}
