import { Search } from 'lucide-react'
import { type KeyboardEvent, useEffect, useRef, useState } from 'react'
import { useTranslations } from 'use-intl'
import type { GroupRow } from '#shared/contract/groups.ts'
import type { GroupName } from '#shared/groups/group-name.ts'
import controls from '#shared/look/controls.module.css'
import { failureOf } from '../kiosk/ask.ts'
import { EmptyState } from '../look/empty-state.tsx'
import { FailureNote } from '../look/failure-note.tsx'
import styles from './group-list.module.css'
import { moveFocus } from './move-focus.ts'
import { matching, useGroups } from './use-groups.ts'

export type GroupListProps = {
  sessionId: string
  chosen: GroupName | null
  onChoose: (group: GroupName) => void
}

/** Every group, those that somebody leads first; Enter in the search opens the first one found. */
export function GroupList({ sessionId, chosen, onChoose }: GroupListProps) {
  const words = useTranslations('groups')
  const [query, setQuery] = useState('')
  const field = useRef<HTMLInputElement>(null)
  const list = useRef<HTMLUListElement>(null)
  const isChosen = chosen !== null
  useEffect(() => {
    if (!isChosen) field.current?.focus()
  }, [isChosen])
  const groups = useGroups(sessionId)
  const found = matching(groups.data ?? [], query)
  const onKeyDown = (event: KeyboardEvent) => {
    const [first] = found
    if (event.key === 'Enter' && first) onChoose(first)
    if (event.key !== 'ArrowDown') return
    event.preventDefault()
    list.current?.querySelector('button')?.focus()
  }
  return (
    <>
      <div className={styles['find']}>
        <Search className={styles['lens']} size={20} aria-hidden="true" />
        <input
          ref={field}
          className={controls['input']}
          type="search"
          aria-label={words('find')}
          placeholder={words('find')}
          maxLength={100}
          value={query}
          onChange={(change) => setQuery(change.target.value)}
          onKeyDown={onKeyDown}
        />
      </div>
      {groups.error && <FailureNote failure={failureOf(groups.error)} />}
      {groups.data && found.length === 0 && (
        <EmptyState title={words('none')}>
          <p>{words('noneNext')}</p>
        </EmptyState>
      )}
      <ul
        ref={list}
        className={styles['groups']}
        aria-label={words('list')}
        onKeyDown={(event) => moveFocus(event, 'button')}
      >
        {found.map((group) => (
          <li key={`${group.by} ${group.name}`}>
            <GroupChoice
              group={group}
              isChosen={chosen?.by === group.by && chosen.name === group.name}
              onChoose={() => onChoose(group)}
            />
          </li>
        ))}
      </ul>
    </>
  )
}

export type GroupChoiceProps = { group: GroupRow; isChosen?: boolean; onChoose: () => void }

/** One group: its name, what kind it is, who leads it, and how many of it have come. */
export function GroupChoice({ group, isChosen = false, onChoose }: GroupChoiceProps) {
  const words = useTranslations('groups')
  const { by, name, registered, arrived, leaders } = group
  const about = leaders.length > 0 ? words('led', { names: leaders.join(', ') }) : words(`by.${by}`)
  const isComplete = registered > 0 && arrived >= registered
  return (
    <button
      type="button"
      className={styles['group']}
      aria-current={isChosen ? 'true' : undefined}
      data-complete={isComplete}
      onClick={onChoose}
    >
      <span className={styles['name']} dir="auto">
        {name}
      </span>
      <span className={styles['about']}>{about}</span>
      <span className={styles['counts']}>{words('counts', { arrived, registered })}</span>
      <span className={styles['bar']} aria-hidden="true">
        <svg viewBox="0 0 100 4" preserveAspectRatio="none">
          <rect width={registered === 0 ? 0 : Math.min(100, (arrived / registered) * 100)} height="4" />
        </svg>
      </span>
    </button>
  )
}
