import { VisuallyHidden } from '@mantine/core'
import { useEffect, useId, useRef } from 'react'
import { useTranslations } from 'use-intl'
import type { ItemState } from '#shared/contract/items.ts'
import styles from './item-choice.module.css'
import { StockBar } from './stock-bar.tsx'

export type ItemChoiceProps = { items: readonly ItemState[]; chosen: string; onChoose: (itemId: string) => void }

/** Which item the scans hand over, and how each of them stands. */
export function ItemChoice({ items, chosen, onChoose }: ItemChoiceProps) {
  const words = useTranslations('items')
  const name = useId()
  const list = useRef<HTMLFieldSetElement>(null)
  // The chosen one is seen without scrolling for it.
  useEffect(() => list.current?.querySelector(':checked')?.scrollIntoView({ block: 'nearest' }), [chosen])
  return (
    <fieldset ref={list} className={styles['choice']}>
      <legend>
        <VisuallyHidden>{words('choose')}</VisuallyHidden>
      </legend>
      {items.map((state) => (
        <label key={state.item.id} className={styles['item']}>
          <input type="radio" name={name} checked={state.item.id === chosen} onChange={() => onChoose(state.item.id)} />
          <span className={styles['name']}>{state.item.name}</span>
          <StockBar state={state} />
        </label>
      ))}
    </fieldset>
  )
}
