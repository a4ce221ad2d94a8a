import { useTranslations } from 'use-intl'
import type { ImportRowShown, RowDecision } from '#shared/contract/import.ts'
import type { PlanKind } from '#shared/import/plan-kinds.ts'
import { ask, failureOf } from '../kiosk/ask.ts'
import { kiosk } from '../kiosk/kiosk.ts'
import { EmptyState } from '../look/empty-state.tsx'
import { FailureNote } from '../look/failure-note.tsx'
import list from '../look/paged-list.module.css'
import { headHeight, usePagedRows } from '../look/use-paged-rows.ts'
import styles from './rows.module.css'
import { RowOutcome } from './row-outcome.tsx'
import { importRowsKey } from './use-import.ts'

/** Pixels: a doubt has its reason and its choices, a change its fields. */
const heights: Record<PlanKind, number> = { new: 56, unchanged: 56, double: 56, changed: 80, needs: 124 }

export type ImportRowsProps = {
  kind: PlanKind
  onDecide: (rowNumber: number, decision: RowDecision | null) => void
}

/** The rows of one kind, however many: only those on screen exist. */
export function ImportRows({ kind, onDecide }: ImportRowsProps) {
  const words = useTranslations('imports.rows')
  const { scroller, pages, items, height } = usePagedRows<ImportRowShown>(
    {
      queryKey: [...importRowsKey, kind],
      read: (offset, limit) => ask(kiosk.importRows({ kind, offset, limit })),
    },
    heights[kind],
  )
  const { total, error, isWaiting, rowAt } = pages
  if (error) return <FailureNote failure={failureOf(error)} />
  if (total === 0) return isWaiting ? null : <EmptyState title={words(`empty.${kind}`)} />
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- what scrolls is scrolled by keys too
    <div
      ref={scroller}
      className={`${list['scroller']} ${styles['rows']}`}
      role="table"
      aria-label={words('table', { kind: words(`kind.${kind}`) })}
      aria-rowcount={total + 1}
      tabIndex={0}
    >
      <div role="rowgroup" className={list['head']}>
        <div role="row" aria-rowindex={1} className={styles['row']}>
          <span role="columnheader">{words('row')}</span>
          <span role="columnheader">{words('person')}</span>
          <span role="columnheader">{words('what')}</span>
        </div>
      </div>
      <div role="rowgroup" className={list['rows']} style={{ height }}>
        {items.map(({ index, start }) => {
          const row = rowAt(index)
          return (
            <div
              key={index}
              role="row"
              aria-rowindex={index + 2}
              className={`${styles['row']} ${styles['placed']}`}
              style={{ height: heights[kind], transform: `translateY(${start - headHeight}px)` }}
            >
              {row !== null && <Cells row={row} onDecide={(decision) => onDecide(row.rowNumber, decision)} />}
            </div>
          )
        })}
      </div>
    </div>
  )
}

function Cells({ row, onDecide }: { row: ImportRowShown; onDecide: (decision: RowDecision | null) => void }) {
  const facts = [row.community, row.phoneMasked].filter((fact) => fact !== '').join(' · ')
  return (
    <>
      <span role="cell" className={styles['number']}>
        {row.rowNumber}
      </span>
      <span role="cell" className={styles['person']}>
        {row.name === '' ? <span>{row.raw || '–'}</span> : <strong>{row.name}</strong>}
        {facts !== '' && <span className={styles['samples']}>{facts}</span>}
      </span>
      <span role="cell" className={styles['outcome']}>
        <RowOutcome row={row} onDecide={onDecide} />
      </span>
    </>
  )
}
