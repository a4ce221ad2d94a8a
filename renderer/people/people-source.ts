import type { PersonRow } from '#shared/contract/outputs.ts'
import { ask } from '../kiosk/ask.ts'
import { kiosk } from '../kiosk/kiosk.ts'
import type { PagedSource } from '../look/use-paged-rows.ts'
import type { PeopleFilter } from './people-filter.ts'

/** The people whom the filters leave, page by page. */
export function peopleSource(filter: PeopleFilter): PagedSource<PersonRow> {
  return {
    // Under `people`: a scan changes who is in, and then what is on screen is read again.
    queryKey: ['people', filter],
    read: (offset, limit) => ask(kiosk.pageParticipants({ ...filter, offset, limit })),
  }
}
