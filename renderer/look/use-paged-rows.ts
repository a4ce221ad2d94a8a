import { keepPreviousData, useQueries, useQuery } from '@tanstack/react-query'
import { useVirtualizer } from '@tanstack/react-virtual'
import { useEffect, useRef, useState } from 'react'
import { pageSize, pagesOfRows } from './pages-of-rows.ts'

/** Pixels of the heading that stays on top; the same in the style sheets. */
export const headHeight = 44

export type PagedSource<T> = {
  /** Where the pages are kept; a change of it is another list. */
  queryKey: readonly unknown[]
  read: (offset: number, limit: number) => Promise<{ total: number; rows: T[] }>
}

export type Pages<T> = {
  total: number
  /** Nothing has been read yet of this list. */
  isWaiting: boolean
  error: Error | null
  rowAt: (index: number) => T | null
}

/** The rows that are on screen and a few around them, of however many, with what stands in them as far as it is read. */
export function usePagedRows<T>(source: PagedSource<T>, rowHeight: number) {
  const scroller = useRef<HTMLDivElement>(null)
  const [shown, setShown] = useState({ first: 0, last: 30 })
  const pages = usePages(source, shown)
  const rows = useVirtualizer({
    count: pages.total,
    getScrollElement: () => scroller.current,
    estimateSize: () => rowHeight,
    overscan: 8,
    scrollMargin: headHeight,
    scrollPaddingStart: headHeight,
  })
  const items = rows.getVirtualItems()
  const first = items[0]?.index ?? 0
  const last = items.at(-1)?.index ?? 30
  useEffect(() => setShown({ first, last }), [first, last])
  return { scroller, pages, items, height: rows.getTotalSize(), scrollTo: rows.scrollToIndex }
}

/** Only the pages that are on screen are asked for. */
export function usePages<T>({ queryKey, read }: PagedSource<T>, shown: { first: number; last: number }): Pages<T> {
  const pageQuery = (page: number) => ({
    queryKey: [...queryKey, page],
    queryFn: () => read(page * pageSize, pageSize),
  })
  // The first page also tells how many there are; while it is read anew, the earlier one keeps the list in place.
  const head = useQuery({ ...pageQuery(0), placeholderData: keepPreviousData })
  const numbers = pagesOfRows(shown.first, shown.last).filter((page) => page > 0)
  const pages = useQueries({ queries: numbers.map(pageQuery) })
  return {
    total: head.data?.total ?? 0,
    isWaiting: head.isPending,
    error: head.error ?? pages.find(({ error }) => error)?.error ?? null,
    rowAt(index) {
      const page = Math.floor(index / pageSize)
      const rows = page === 0 ? head.data?.rows : pages[numbers.indexOf(page)]?.data?.rows
      return rows?.[index % pageSize] ?? null
    },
  }
}
