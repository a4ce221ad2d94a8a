import { useTranslations } from 'use-intl'
import type { ItemState } from '#shared/contract/items.ts'
import styles from './item-choice.module.css'

/** How many went out and how many are left, in figures and as a bar. */
export function StockBar({ state: { item, given, left } }: { state: ItemState }) {
  const words = useTranslations('items')
  const stock = item.stock ?? 0
  const share = stock === 0 ? 1 : Math.min(1, given / stock)
  return (
    <span className={styles['stock']}>
      <span className={styles['figures']}>
        <span>{words('givenCount', { given })}</span>
        <LeftWords left={left} />
      </span>
      {left !== null && (
        <svg className={styles['bar']} viewBox="0 0 100 1" preserveAspectRatio="none" aria-hidden="true">
          <rect className={styles['ground']} width="100" height="1" />
          <rect className={styles['share']} data-is-gone={left <= 0} width={share * 100} height="1" />
        </svg>
      )}
    </span>
  )
}

export function LeftWords({ left }: { left: number | null }) {
  const words = useTranslations('items')
  if (left === null) return <span>{words('notCounted')}</span>
  return (
    <strong className={styles['left']} data-is-gone={left <= 0}>
      {left < 0 ? words('leftBelow', { over: -left }) : words('left', { left })}
    </strong>
  )
}
