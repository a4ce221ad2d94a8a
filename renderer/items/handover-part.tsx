import { useDebouncedValue } from '@mantine/hooks'
import { useState } from 'react'
import { useTranslations } from 'use-intl'
import type { Handover } from '#shared/contract/items.ts'
import type { Item } from '#shared/items/item.ts'
import controls from '#shared/look/controls.module.css'
import { ask } from '../kiosk/ask.ts'
import { kiosk } from '../kiosk/kiosk.ts'
import { EmptyState } from '../look/empty-state.tsx'
import { PagedList } from '../look/paged-list.tsx'
import { useEventFormat } from '../look/use-event-format.ts'
import styles from './items-screen.module.css'

const columns = ['name', 'community', 'at', 'desk', 'officer'] as const

/** Who has the item, since when, from which desk: the proof that it was handed over. The latest first. */
export function HandoverPart({ item }: { item: Item }) {
  const words = useTranslations('items.list')
  const { timeWithZone } = useEventFormat()
  const [typed, setTyped] = useState('')
  const [query] = useDebouncedValue(typed.trim(), 120)
  const cells = ({ name, community, at, deskName, officerName, times }: Handover) => [
    <span key="name" dir="auto">
      {name}
      {times > 1 && <strong className={styles['twice']}> {words('times', { times })}</strong>}
    </span>,
    community,
    <time key="at" dateTime={new Date(at).toISOString()}>
      {timeWithZone(at)}
    </time>,
    deskName,
    officerName,
  ]
  return (
    <div className={styles['list']}>
      <input
        type="search"
        className={controls['input']}
        aria-label={words('search')}
        placeholder={words('search')}
        value={typed}
        onChange={(event) => setTyped(event.currentTarget.value)}
      />
      <PagedList
        key={`${item.id} ${query}`}
        label={words('title', { item: item.name })}
        queryKey={['desk-work', 'handovers', item.id, query]}
        read={(offset, limit) => ask(kiosk.listHandovers({ itemId: item.id, query, offset, limit }))}
        columns={columns.map((column) => words(`columns.${column}`))}
        widths="minmax(160px, 2fr) minmax(100px, 1.2fr) 110px minmax(80px, 1fr) minmax(80px, 1fr)"
        cells={cells}
        empty={
          query === '' ? (
            <EmptyState title={words('empty')}>{words('emptyNext')}</EmptyState>
          ) : (
            <EmptyState title={words('none')}>{words('noneNext')}</EmptyState>
          )
        }
      />
    </div>
  )
}
