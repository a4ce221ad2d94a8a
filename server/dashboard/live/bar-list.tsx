import { useState } from 'react'
import { useTranslations } from 'use-intl'
import { useEventFormat } from '../events/event-context.ts'
import { ShareBar } from '../look/share-bar.tsx'
import styles from './bar-list.module.css'

export type BarRow = {
  key: string
  name: string
  arrived: number
  /** Of them, people who were registered at a desk: told beside those of the list. */
  walkIns?: number
  /** Null where nobody can be expected, as at a desk: bars are then shares of the largest. */
  expected: number | null
}

export type BarListProps = {
  title: string
  rows: readonly BarRow[]
  /** The row that the rest of the page is about. */
  chosen?: string
  onChoose?: (key: string) => void
}

const shownAtFirst = 8

/** Names with figures and bars; the longest list shows its first rows. */
export function BarList({ title, rows, chosen, onChoose }: BarListProps) {
  const words = useTranslations('live')
  const [isWhole, setIsWhole] = useState(false)
  const most = Math.max(1, ...rows.map(({ arrived }) => arrived))
  const shown = isWhole ? rows : rows.slice(0, shownAtFirst + 1)
  const isCut = rows.length > shownAtFirst + 1
  return (
    <section className={styles['list']}>
      <h2 className={styles['title']}>{title}</h2>
      {rows.length === 0 && <p className={styles['none']}>{words('noneYet')}</p>}
      <ul className={styles['rows']}>
        {(isCut && !isWhole ? shown.slice(0, shownAtFirst) : shown).map((row) => (
          <li key={row.key} className={styles['row']} data-is-chosen={row.key === chosen}>
            {onChoose ? (
              <button
                type="button"
                className={styles['name']}
                aria-pressed={row.key === chosen}
                onClick={() => onChoose(row.key)}
              >
                {row.name}
              </button>
            ) : (
              <span className={styles['name']}>{row.name}</span>
            )}
            <Figures {...row} />
            <ShareBar
              isQuiet
              share={row.expected === null ? row.arrived / most : fromList(row) / Math.max(1, row.expected)}
            />
          </li>
        ))}
      </ul>
      {isCut && (
        <button type="button" className={styles['more']} aria-expanded={isWhole} onClick={() => setIsWhole(!isWhole)}>
          {isWhole ? words('fewer') : words('everyone', { count: rows.length })}
        </button>
      )}
    </section>
  )
}

function Figures(row: BarRow) {
  const words = useTranslations('live')
  const { number } = useEventFormat()
  const { arrived, expected, walkIns = 0 } = row
  return (
    <span className={styles['figures']}>
      <strong>{number(expected === null ? arrived : fromList(row))}</strong>
      {expected !== null && ` ${words('ofExpected', { expected: number(expected) })}`}
      {expected !== null && walkIns > 0 && ` ${words('andWalkIns', { count: walkIns })}`}
    </span>
  )
}

function fromList({ arrived, walkIns = 0 }: BarRow): number {
  return arrived - walkIns
}
