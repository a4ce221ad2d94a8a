import { keepPreviousData, useQueries, useQuery } from '@tanstack/react-query'
import { useVirtualizer } from '@tanstack/react-virtual'
import { type ReactNode, useEffect, useRef, useState } from 'react'
import { failureOf } from '../kiosk/ask.ts'
import { pageSize, pagesOfRows } from '../people/pages-of-rows.ts'
import { FailureNote } from './failure-note.tsx'
import styles from './paged-list.module.css'

/** Pixels; the same in the style sheet. */
const rowHeight = 56
const headHeight = 44

type Page<T> = { total: number; rows: T[] }

export type PagedListProps<T> = {
  label: string
  /** Where the pages are kept; a change of it is another list. */
  queryKey: readonly unknown[]
  read: (offset: number, limit: number) => Promise<Page<T>>
  columns: readonly string[]
  /** As in a grid's template, one for each column. */
  widths: string
  /** One cell for each column. */
  cells: (row: T) => readonly ReactNode[]
  /** In the place of a list with nobody in it. */
  empty: ReactNode
}

/** A table of however many rows: only those on screen exist, and only their pages are asked for. */
export function PagedList<T>({ label, queryKey, read, columns, widths, cells, empty }: PagedListProps<T>) {
  const scroller = useRef<HTMLDivElement>(null)
  const [shown, setShown] = useState({ first: 0, last: 20 })
  const pageQuery = (page: number) => ({
    queryKey: [...queryKey, page],
    queryFn: () => read(page * pageSize, pageSize),
  })
  const head = useQuery({ ...pageQuery(0), placeholderData: keepPreviousData })
  const numbers = pagesOfRows(shown.first, shown.last).filter((page) => page > 0)
  const pages = useQueries({ queries: numbers.map(pageQuery) })
  const total = head.data?.total ?? 0
  const rows = useVirtualizer({
    count: total,
    getScrollElement: () => scroller.current,
    estimateSize: () => rowHeight,
    overscan: 6,
    scrollMargin: headHeight,
  })
  const items = rows.getVirtualItems()
  const first = items[0]?.index ?? 0
  const last = items.at(-1)?.index ?? 20
  useEffect(() => setShown({ first, last }), [first, last])
  const rowAt = (index: number): T | undefined => {
    const page = Math.floor(index / pageSize)
    const held = page === 0 ? head.data : pages[numbers.indexOf(page)]?.data
    return held?.rows[index % pageSize]
  }

  if (head.error) return <FailureNote failure={failureOf(head.error)} />
  if (total === 0) return head.isPending ? null : empty
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
      <div role="rowgroup" className={styles['rows']} style={{ height: rows.getTotalSize() }}>
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
              {(row === undefined ? [] : cells(row)).map((cell, at) => (
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
