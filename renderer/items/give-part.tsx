import { useTranslations } from 'use-intl'
import type { Item } from '#shared/items/item.ts'
import { useScanRoad } from '../app/scan-road.tsx'
import { SearchField } from '../desk/search-field.tsx'
import { SearchResults } from '../desk/search-results.tsx'
import { useDeskKeys } from '../desk/use-desk-keys.ts'
import { useSearch } from '../desk/use-search.ts'
import { useCurrentSession } from '../kiosk/use-current-session.ts'
import { AskingPanel, VerdictPanel } from '../verdict/verdict-panel.tsx'
import styles from './give-part.module.css'

/** Scan, read the answer, hand over, next: the same as at the desk. */
export function GivePart({ item }: { item: Item }) {
  const { session } = useCurrentSession()
  const { hand } = useScanRoad()
  const search = useSearch(session.id, (participantId) =>
    hand({ itemId: item.id, via: 'search', to: { participantId } }),
  )
  useDeskKeys(search)
  return (
    <div className={styles['give']}>
      <div className={styles['work']}>
        <WorkPlace search={search} item={item} />
      </div>
      <div className={styles['find']}>
        <SearchField search={search} />
      </div>
    </div>
  )
}

function WorkPlace({ search, item }: { search: ReturnType<typeof useSearch>; item: Item }) {
  const words = useTranslations('items.rest')
  const { shown, provide } = useScanRoad()
  if (search.isOpen) return <SearchResults search={search} does="hand" />
  switch (shown.kind) {
    case 'answered':
    case 'handed':
    case 'failed':
      return <VerdictPanel key={shown.turn} told={shown} onProvide={provide} />
    case 'asking':
      return <AskingPanel isSlow={shown.isSlow} />
    case 'rest':
      return (
        <section className={styles['rest']}>
          <p className={styles['next']}>{words('next')}</p>
          <p className={styles['what']}>{item.name}</p>
          <p className={styles['hint']}>{words('find')}</p>
        </section>
      )
  }
}
