import { useVirtualizer } from '@tanstack/react-virtual'
import { useEffect, useRef, useState } from 'react'
import type { PeopleFilter } from './people-filter.ts'
import { usePeoplePages } from './use-people-pages.ts'

/** Pixels; the same in the style sheet. */
export const rowHeight = 52
export const headHeight = 44

/** The rows that are on screen and a few around them, with the people who stand in them as far as they are read. */
export function usePeopleRows(filter: PeopleFilter) {
  const scroller = useRef<HTMLDivElement>(null)
  const [shown, setShown] = useState({ first: 0, last: 30 })
  const pages = usePeoplePages(filter, shown)
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
