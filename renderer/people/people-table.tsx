import { type KeyboardEvent, useId, useState } from 'react'
import { useTranslations } from 'use-intl'
import { failureOf } from '../kiosk/ask.ts'
import { EmptyState } from '../look/empty-state.tsx'
import { FailureNote } from '../look/failure-note.tsx'
import list from '../look/paged-list.module.css'
import { rowAfterKey } from '../look/pages-of-rows.ts'
import { headHeight, usePagedRows } from '../look/use-paged-rows.ts'
import type { PeopleFilter } from './people-filter.ts'
import { peopleSource } from './people-source.ts'
import styles from './people-table.module.css'
import { PersonCells } from './person-cells.tsx'

/** Pixels; the same in the style sheet. */
const rowHeight = 52
const columns = ['name', 'community', 'group', 'role', 'phone', 'state'] as const

export type PeopleTableProps = {
  filter: PeopleFilter
  /** Whose history is open. */
  opened: string | null
  onOpen: (participantId: string | null) => void
}

/** A grid of however many people: only the rows on screen exist. Arrows move, Enter opens, Escape closes. */
export function PeopleTable({ filter, opened, onOpen }: PeopleTableProps) {
  const words = useTranslations('people')
  const { scroller, pages, items, height, scrollTo } = usePagedRows(peopleSource(filter), rowHeight)
  const [active, setActive] = useState(0)
  const id = useId()
  const { total } = pages

  const onKeyDown = (event: KeyboardEvent) => {
    const perScreen = Math.floor(((scroller.current?.clientHeight ?? 0) - headHeight) / rowHeight)
    const next = rowAfterKey(event.key, active, { total, perScreen })
    const person = pages.rowAt(active)
    if (next !== null) {
      setActive(next)
      scrollTo(next)
    } else if (event.key === 'Enter' && person !== null) onOpen(person.participantId)
    else if (event.key === 'Escape') onOpen(null)
    else return
    event.preventDefault()
  }

  if (pages.error) return <FailureNote failure={failureOf(pages.error)} />
  return (
    <div className={styles['frame']}>
      {total === 0 && !pages.isWaiting ? (
        <EmptyState title={words('empty.sentence')}>{words('empty.wayOn')}</EmptyState>
      ) : (
        <div
          ref={scroller}
          className={styles['grid']}
          role="grid"
          tabIndex={0}
          aria-label={words('table')}
          aria-rowcount={total + 1}
          aria-colcount={columns.length}
          aria-activedescendant={total > 0 ? `${id}-${active}` : undefined}
          onKeyDown={onKeyDown}
        >
          <div role="rowgroup" className={list['head']}>
            <div role="row" aria-rowindex={1} className={styles['row']}>
              {columns.map((column, index) => (
                <span key={column} role="columnheader" aria-colindex={index + 1} data-column={column}>
                  {words(`columns.${column}`)}
                </span>
              ))}
            </div>
          </div>
          <div role="rowgroup" className={styles['rows']} style={{ height }}>
            {items.map(({ index, start }) => {
              const person = pages.rowAt(index)
              return (
                // oxlint-disable-next-line jsx-a11y/click-events-have-key-events -- the grid around it has the keys
                <div
                  key={index}
                  id={`${id}-${index}`}
                  role="row"
                  tabIndex={-1}
                  aria-rowindex={index + 2}
                  aria-selected={person !== null && person.participantId === opened}
                  className={styles['row']}
                  data-is-active={index === active}
                  style={{ transform: `translateY(${start - headHeight}px)` }}
                  onClick={() => {
                    setActive(index)
                    if (person !== null) onOpen(person.participantId)
                  }}
                >
                  <PersonCells person={person} />
                </div>
              )
            })}
          </div>
        </div>
      )}
    </div>
  )
}
