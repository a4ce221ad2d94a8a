import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useRef, useState } from 'react'
import { useTranslations } from 'use-intl'
import type { KioskInput } from '#shared/contract/inputs.ts'
import type { PersonHistory } from '#shared/contract/outputs.ts'
import { ask, failureOf } from '../kiosk/ask.ts'
import { kiosk } from '../kiosk/kiosk.ts'
import { FailureNote } from '../look/failure-note.tsx'
import { HistoryEntry } from './history-entry.tsx'
import styles from './history-list.module.css'

/** Every record of one person, newest first. What was undone stays, struck through. */
export function HistoryList({ records }: { records: PersonHistory['records'] }) {
  const words = useTranslations('people.history')
  const client = useQueryClient()
  const [asked, setAsked] = useState<string | null>(null)
  const list = useRef<HTMLOListElement>(null)
  const close = () => {
    setAsked(null)
    // The button that had the focus is gone; without a place in the panel Escape would not close it.
    list.current?.focus()
  }
  const undo = useMutation({
    mutationFn: (input: KioskInput<'check-in:undo'>) => ask(kiosk.undo(input)),
    onSuccess: close,
    // Also after a refusal: the record may have grown too old to be undone.
    onSettled: () => client.invalidateQueries({ queryKey: ['history'] }),
  })
  return (
    <>
      <h3 className={styles['title']}>{words('records')}</h3>
      {undo.error && <FailureNote failure={failureOf(undo.error)} />}
      <p className={styles['done']} role="status">
        {undo.isSuccess && words('undoDone')}
      </p>
      {records.length === 0 && <p className={styles['none']}>{words('noRecords')}</p>}
      <ol ref={list} tabIndex={-1} className={styles['records']}>
        {records.map((record) => (
          <HistoryEntry
            key={record.recordId}
            record={record}
            isAsked={record.recordId === asked}
            isBusy={undo.isPending}
            onAsk={(isAsked) => (isAsked ? setAsked(record.recordId) : close())}
            onUndo={(reason) => undo.mutate({ recordId: record.recordId, reason })}
          />
        ))}
      </ol>
    </>
  )
}
