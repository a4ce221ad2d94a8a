import { useMutation } from '@tanstack/react-query'
import { Plus } from 'lucide-react'
import { type FormEvent, useState } from 'react'
import { useTranslations } from 'use-intl'
import controls from '#shared/look/controls.module.css'
import { ask, failureOf } from '../kiosk/ask.ts'
import { kiosk } from '../kiosk/kiosk.ts'
import { useSync } from '../kiosk/use-sync.ts'
import { FailureNote } from '../look/failure-note.tsx'
import { Field } from '../look/field.tsx'
import { readCount } from '../look/read-count.ts'
import styles from './stock-part.module.css'

/** Sets up one more item at a laptop that works alone; elsewhere it says where items are set up. */
export function AddItem({ title, onAdded }: { title: string; onAdded: (itemId: string) => void }) {
  const words = useTranslations('items.add')
  const [name, setName] = useState('')
  const [stock, setStock] = useState('')
  const [isChecked, setChecked] = useState(false)
  const sync = useSync()
  const add = useMutation({
    mutationFn: (input: { name: string; stock: number | null }) => ask(kiosk.addItem(input)),
    onSuccess({ itemId }) {
      setName('')
      setStock('')
      setChecked(false)
      onAdded(itemId)
    },
  })
  const trimmed = name.trim()
  const isNameWrong = trimmed === '' || trimmed.length > 60
  const count = stock.trim() === '' ? null : readCount(stock)
  const isStockWrong = stock.trim() !== '' && count === null
  const save = (event: FormEvent) => {
    event.preventDefault()
    setChecked(true)
    if (!isNameWrong && !isStockWrong) add.mutate({ name: trimmed, stock: count })
  }
  if (sync !== undefined && sync.state !== 'alone') return <p className={styles['where']}>{words('atHeadquarters')}</p>
  return (
    <form className={styles['add']} onSubmit={save} noValidate>
      <div>
        <h2 className={styles['name']}>{title}</h2>
        <p className={styles['where']}>{words('explain')}</p>
      </div>
      <div className={styles['fields']}>
        <Field
          label={words('name')}
          hint={words('nameHint')}
          wrong={isChecked && isNameWrong ? words('nameWrong') : undefined}
        >
          {(input) => (
            <input
              {...input}
              autoComplete="off"
              value={name}
              onChange={(event) => setName(event.currentTarget.value)}
            />
          )}
        </Field>
        <Field
          label={words('stock')}
          hint={words('stockHint')}
          wrong={isChecked && isStockWrong ? words('stockWrong') : undefined}
        >
          {(input) => (
            <input
              {...input}
              inputMode="numeric"
              autoComplete="off"
              value={stock}
              onChange={(event) => setStock(event.currentTarget.value)}
            />
          )}
        </Field>
        <button type="submit" className={controls['primary']} disabled={add.isPending}>
          <Plus size={20} aria-hidden="true" /> {words('press')}
        </button>
      </div>
      {add.isError && <FailureNote failure={failureOf(add.error)} />}
    </form>
  )
}
