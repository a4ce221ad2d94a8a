import { keepPreviousData, useQueries, useQuery } from '@tanstack/react-query'
import type { PersonRow } from '#shared/contract/outputs.ts'
import { ask } from '../kiosk/ask.ts'
import { kiosk } from '../kiosk/kiosk.ts'
import { pageSize, pagesOfRows } from './pages-of-rows.ts'
import type { PeopleFilter } from './people-filter.ts'

const pageQuery = (filter: PeopleFilter, page: number) => ({
  // Under `people`: a scan changes who is in, and then what is on screen is read again.
  queryKey: ['people', filter, page],
  queryFn: () => ask(kiosk.pageParticipants({ ...filter, offset: page * pageSize, limit: pageSize })),
})

export type PeoplePages = {
  total: number
  /** Nothing has been read yet for these filters. */
  isWaiting: boolean
  error: Error | null
  rowAt: (index: number) => PersonRow | null
}

/** The part of the list that is on screen, of however many: only its pages are asked for. */
export function usePeoplePages(filter: PeopleFilter, shown: { first: number; last: number }): PeoplePages {
  // The first page also tells how many there are; while it is read anew, the earlier one keeps the list in place.
  const head = useQuery({ ...pageQuery(filter, 0), placeholderData: keepPreviousData })
  const numbers = pagesOfRows(shown.first, shown.last).filter((page) => page > 0)
  const pages = useQueries({ queries: numbers.map((page) => pageQuery(filter, page)) })
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
