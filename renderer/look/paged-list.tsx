import type { ReactNode } from 'react'
import { failureOf } from '../kiosk/ask.ts'
import { FailureNote } from './failure-note.tsx'
import styles from './paged-list.module.css'
import { headHeight, type PagedSource, usePagedRows } from './use-paged-rows.ts'

/** Pixels; the same in the style sheet. */
const rowHeight = 56

export type PagedListProps<T> = PagedSource<T> & {
  label: string
  columns: readonly string[]
  /** As in a grid's template, one for each column. */
  widths: string
  /** One cell for each column. */
  cells: (row: T) => readonly ReactNode[]
  /** In the place of a list with nobody in it. */
  empty: ReactNode
}

/** A table of however many rows: only those on screen exist, and only their pages are asked for. */
export function PagedList<T>({ label, columns, widths, cells, empty, ...source }: PagedListProps<T>) {
  const { scroller, pages, items, height } = usePagedRows(source, rowHeight)
  const { total, error, isWaiting, rowAt } = pages

  if (error) return <FailureNote failure={failureOf(error)} />
  if (total === 0) return isWaiting ? null : empty
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- what scrolls is scrolled by keys too
    <div
      ref={scroller}
      className={styles['scroller']}
      role="table"
      aria-label={label}
      aria-rowcount={total + 1}
      tabIndex={0}
    >
      <div role="rowgroup" className={styles['head']}>
        <div role="row" aria-rowindex={1} className={styles['row']} style={{ gridTemplateColumns: widths }}>
          {columns.map((column) => (
            <span key={column} role="columnheader">
              {column}
            </span>
          ))}
        </div>
      </div>
      <div role="rowgroup" className={styles['rows']} style={{ height }}>
        {items.map(({ index, start }) => {
          const row = rowAt(index)
          return (
            <div
              key={index}
              role="row"
              aria-rowindex={index + 2}
              className={styles['row']}
              style={{ gridTemplateColumns: widths, transform: `translateY(${start - headHeight}px)` }}
            >
              {(row === null ? [] : cells(row)).map((cell, at) => (
                <span key={columns[at]} role="cell" className={styles['cell']}>
                  {cell}
                </span>
              ))}
            </div>
          )
        })}
      </div>
    </div>
  )
}
