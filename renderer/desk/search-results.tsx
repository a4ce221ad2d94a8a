import { Link } from '@tanstack/react-router'
import { useEffect, useRef } from 'react'
import { useTranslations } from 'use-intl'
import type { PersonRow } from '#shared/contract/outputs.ts'
import { useScanRoad } from '../app/scan-road.tsx'
import { failureOf } from '../kiosk/ask.ts'
import { EmptyState } from '../look/empty-state.tsx'
import { FailureNote } from '../look/failure-note.tsx'
import { useEventFormat } from '../look/use-event-format.ts'
import styles from './search-results.module.css'
import type { Search } from './use-search.ts'

export const resultsId = 'desk-search-results'
export const resultId = (index: number) => `${resultsId}-${index}`

/** Whom the search found, in the verdict's place: told apart by community, group and the tail of the phone. */
export function SearchResults({ search, does }: { search: Search; does?: 'hand' | 'wait' }) {
  const words = useTranslations('desk.search')
  const { direction } = useScanRoad()
  const { results, index, query, failure, isCurrent, hasEnough } = search
  const list = useRef<HTMLDivElement>(null)
  useEffect(() => {
    list.current?.querySelector('[aria-selected="true"]')?.scrollIntoView({ block: 'nearest' })
  }, [index])

  if (failure) return <FailureNote failure={failureOf(failure)} size="page" />
  if (!hasEnough) return <EmptyState title={words('more')} />
  if (results.length === 0) {
    return isCurrent ? (
      <EmptyState title={words('none')}>
        <p>{words('noneNext')}</p>
        <p>{words('tryAsCode', { text: query })}</p>
      </EmptyState>
    ) : null
  }
  return (
    <section className={styles['place']}>
      <div
        ref={list}
        id={resultsId}
        className={styles['list']}
        role="listbox"
        aria-label={words('results')}
        tabIndex={-1}
      >
        {results.map((person, at) => (
          <div
            key={person.participantId}
            id={resultId(at)}
            role="option"
            tabIndex={-1}
            aria-selected={at === index}
            className={styles['person']}
            // The field keeps the focus: its arrows go on working.
            onMouseDown={(event) => event.preventDefault()}
            onClick={() => search.admit(person.participantId)}
            onKeyDown={(event) => event.key === 'Enter' && search.admit(person.participantId)}
          >
            <Person person={person} />
          </div>
        ))}
      </div>
      <p className={styles['keys']}>
        {search.chosen && does === undefined && (
          <Link
            to="/people"
            search={{ person: search.chosen.participantId, do: 'represent' }}
            className={styles['represent']}
            title={search.chosen.name}
          >
            {words('represent')} <kbd>Shift+Enter</kbd>
          </Link>
        )}
        {index === -1 ? words('tryAsCode', { text: query }) : words(`keysFor.${does ?? direction}`)}
      </p>
    </section>
  )
}

function Person({ person }: { person: PersonRow }) {
  const words = useTranslations('desk.search.state')
  const verdict = useTranslations('verdict')
  const { time } = useEventFormat()
  const more = useTranslations('person')
  const { name, community, group, role, phoneMasked, representedBy, standing, isIn, enteredAt } = person
  // The end of the number stands first: it tells people of one name apart, and must not be what a long line loses.
  const about = [
    phoneMasked,
    representedBy && more('representedBy', { name: representedBy }),
    community,
    group && verdict('groupOf', { group }),
    verdict(`role.${role}`),
  ]
  const state = standing === 'registered' ? (isIn ? 'in' : 'not-in') : standing
  return (
    <>
      <div className={styles['who']}>
        <p className={styles['name']} dir="auto">
          {name}
        </p>
        <p className={styles['about']}>{about.filter((part) => part !== '').join(' · ')}</p>
      </div>
      <span className={styles['state']} data-state={state}>
        {state === 'in' ? words('in', { time: time(enteredAt ?? 0) }) : words(state)}
      </span>
    </>
  )
}
