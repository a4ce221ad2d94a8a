import { useMutation } from '@tanstack/react-query'
import { ClipboardCheck } from 'lucide-react'
import { type FormEvent, useState } from 'react'
import { useTranslations } from 'use-intl'
import type { Item } from '#shared/items/item.ts'
import controls from '#shared/look/controls.module.css'
import { ask, failureOf } from '../kiosk/ask.ts'
import { kiosk } from '../kiosk/kiosk.ts'
import { FailureNote } from '../look/failure-note.tsx'
import { Field } from '../look/field.tsx'
import { readCount } from '../look/read-count.ts'
import styles from './stock-part.module.css'

/** Somebody counts what is left on the tables: the stock is set right by it. */
export function Recount({ item }: { item: Item }) {
  const words = useTranslations('items.stock')
  const [isAsked, setAsked] = useState(false)
  const [typed, setTyped] = useState('')
  const recount = useMutation({
    mutationFn: (left: number) => ask(kiosk.recountItem({ itemId: item.id, left })),
    onSuccess: () => setAsked(false),
  })
  const left = readCount(typed)
  const save = (event: FormEvent) => {
    event.preventDefault()
    if (left !== null) recount.mutate(left)
  }
  if (!isAsked) {
    return (
      <div className={styles['recount']}>
        <button
          type="button"
          className={controls['secondary']}
          aria-label={words('recountThis', { item: item.name })}
          onClick={() => {
            setTyped('')
            setAsked(true)
          }}
        >
          <ClipboardCheck size={20} aria-hidden="true" />
          {words('recount')}
        </button>
        <output className={styles['saved']}>{recount.isSuccess && words('saved', { left: recount.variables })}</output>
      </div>
    )
  }
  return (
    <form className={styles['form']} onSubmit={save}>
      <Field label={words('leftNow')} hint={words('leftNowHint')}>
        {(input) => (
          <input
            {...input}
            // oxlint-disable-next-line jsx-a11y/no-autofocus -- it was asked for by the press before
            autoFocus
            inputMode="numeric"
            autoComplete="off"
            value={typed}
            onChange={(event) => setTyped(event.currentTarget.value)}
          />
        )}
      </Field>
      <div className={styles['press']}>
        <button type="submit" className={controls['primary']} disabled={left === null || recount.isPending}>
          {words('save')}
        </button>
        <button type="button" className={controls['quiet']} onClick={() => setAsked(false)}>
          {words('cancel')}
        </button>
      </div>
      {recount.isError && <FailureNote failure={failureOf(recount.error)} />}
    </form>
  )
}
