import { useTranslations } from 'use-intl'
import type { ItemState } from '#shared/contract/items.ts'
import { useEventFormat } from '../look/use-event-format.ts'
import { AddItem } from './add-item.tsx'
import { Recount } from './recount.tsx'
import styles from './stock-part.module.css'
import { StockBar } from './stock-bar.tsx'

/** Every item: what is there, what went out at which desk, what is left; and counting again. */
export function StockPart({ items, onAdded }: { items: readonly ItemState[]; onAdded: (itemId: string) => void }) {
  const words = useTranslations('items.add')
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- what scrolls is scrolled by keys too
    <div className={styles['stocks']} tabIndex={0}>
      <ul className={styles['list']}>
        {items.map((state) => (
          <li key={state.item.id} className={styles['item']}>
            <Stock state={state} />
          </li>
        ))}
      </ul>
      <AddItem title={words('title')} onAdded={onAdded} />
    </div>
  )
}

function Stock({ state }: { state: ItemState }) {
  const words = useTranslations('items.stock')
  const { number } = useEventFormat()
  const { item, byDesk } = state
  return (
    <>
      <h2 className={styles['name']}>{item.name}</h2>
      <StockBar state={state} />
      <dl className={styles['facts']}>
        <div>
          <dt>{words('there')}</dt>
          <dd>{item.stock === null ? words('unknown') : number(item.stock)}</dd>
        </div>
        {byDesk.map(({ deskName, isThisDesk, given }) => (
          <div key={deskName}>
            <dt>{isThisDesk ? words('thisDesk', { desk: deskName }) : deskName}</dt>
            <dd>{number(given)}</dd>
          </div>
        ))}
      </dl>
      <Recount item={item} />
    </>
  )
}
