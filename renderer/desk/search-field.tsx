import { useNavigate } from '@tanstack/react-router'
import { Search as SearchIcon, X } from 'lucide-react'
import { type KeyboardEvent, useEffect, useRef } from 'react'
import { useTranslations } from 'use-intl'
import { useScanRoad } from '../app/scan-road.tsx'
import { searchFieldId } from './focus-search.ts'
import styles from './search-field.module.css'
import { resultId, resultsId } from './search-results.tsx'
import type { Search } from './use-search.ts'

/** Always under the hand: F2, or typing where nothing has the focus. */
export function SearchField({ search }: { search: Search }) {
  const words = useTranslations('desk.search')
  const app = useTranslations('app')
  const { turn } = useScanRoad()
  const navigate = useNavigate()
  const field = useRef<HTMLInputElement>(null)
  // After an answer the keys belong to the next scan again.
  useEffect(() => field.current?.blur(), [turn])

  const represent = () => {
    const person = search.chosen?.participantId
    if (person !== undefined) void navigate({ to: '/people', search: { person, do: 'represent' } })
  }
  const onKeyDown = (event: KeyboardEvent) => {
    switch (event.key) {
      case 'ArrowDown':
      case 'ArrowUp':
        event.preventDefault()
        return search.move(event.key === 'ArrowDown' ? 1 : -1)
      case 'Enter':
        event.preventDefault()
        return event.shiftKey ? represent() : search.submit()
      case 'Escape':
        search.close()
        return field.current?.blur()
    }
  }
  const isListShown = search.isOpen && search.results.length > 0
  return (
    <div className={styles['box']}>
      <SearchIcon size={20} className={styles['icon']} aria-hidden="true" />
      <input
        ref={field}
        id={searchFieldId}
        className={styles['field']}
        type="text"
        role="combobox"
        autoComplete="off"
        spellCheck={false}
        maxLength={200}
        aria-label={words('label')}
        aria-expanded={isListShown}
        aria-controls={isListShown ? resultsId : undefined}
        aria-activedescendant={isListShown && search.index >= 0 ? resultId(search.index) : undefined}
        aria-autocomplete="list"
        placeholder={words('hint')}
        value={search.text}
        onChange={(event) => search.write(event.currentTarget.value)}
        onKeyDown={onKeyDown}
      />
      {search.text !== '' && (
        <button type="button" className={styles['clear']} aria-label={app('close')} onClick={search.close}>
          <X size={20} aria-hidden="true" />
        </button>
      )}
    </div>
  )
}
