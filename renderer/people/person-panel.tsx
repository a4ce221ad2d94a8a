import { useQuery } from '@tanstack/react-query'
import { X } from 'lucide-react'
import { type KeyboardEvent, useEffect, useRef, useState } from 'react'
import { useTranslations } from 'use-intl'
import { ask, failureOf } from '../kiosk/ask.ts'
import { kiosk } from '../kiosk/kiosk.ts'
import { FailureNote } from '../look/failure-note.tsx'
import { PersonBadge } from '../badges/queue/person-badge.tsx'
import { PersonAnswers } from '../questions/person-answers.tsx'
import { HistoryList } from './history-list.tsx'
import type { PersonAction } from './person-action.ts'
import { PersonActions } from './person-actions.tsx'
import { PersonFacts } from './person-facts.tsx'
import styles from './person-panel.module.css'

export type PersonPanelProps = {
  participantId: string
  /** What stands open in it from the start. */
  action: PersonAction | null
  onAction: (action: PersonAction | null) => void
  /** What came of the last thing that was done, in words; it outlives a merge, which opens another person. */
  told: string
  onTold: (told: string) => void
  /** The person whom this one turned out to be. */
  onMerged: (participantId: string) => void
  onClose: () => void
}

/** One person: who they are, their codes, what the officer must know and may do, and everything that happened with them. */
export function PersonPanel(props: PersonPanelProps) {
  const { participantId, action, onAction, told, onTold, onMerged, onClose } = props
  const words = useTranslations('people.history')
  const [compared, setCompared] = useState<string | null>(null)
  const history = useQuery({
    queryKey: ['history', participantId],
    queryFn: () => ask(kiosk.participantHistory({ participantId })),
  })
  const panel = useRef<HTMLElement>(null)
  const body = useRef<HTMLDivElement>(null)
  useEffect(() => panel.current?.focus(), [])
  const close = () => {
    // Back to where the arrows move.
    document.querySelector<HTMLElement>('[role=grid]')?.focus()
    onClose()
  }
  const open = (next: PersonAction | null) => {
    setCompared(null)
    onTold('')
    onAction(next)
  }
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Escape') return
    event.preventDefault()
    if (action === null) return close()
    // What was typed stays for the next time; only Cancel forgets it.
    open(null)
    panel.current?.focus()
  }
  const person = history.data?.person
  return (
    <section
      ref={panel}
      className={styles['panel']}
      tabIndex={-1}
      aria-label={words('label', { name: person?.name ?? '' })}
      onKeyDown={onKeyDown}
    >
      <header className={styles['head']}>
        <h2 className={styles['name']} dir="auto">
          {person?.name}
        </h2>
        <button
          type="button"
          className={styles['close']}
          aria-label={words('close')}
          title={words('close')}
          onClick={close}
        >
          <X size={22} aria-hidden="true" />
        </button>
      </header>
      <div ref={body} className={styles['body']}>
        {history.error && <FailureNote failure={failureOf(history.error)} />}
        {person && (
          <>
            <PersonFacts
              person={person}
              onCompare={(other) => {
                onAction('merge')
                setCompared(other)
              }}
            />
            <PersonActions
              key={compared}
              person={person}
              action={action}
              compared={compared}
              onOpen={open}
              onDone={(done, mergedInto) => {
                open(null)
                onTold(done)
                body.current?.scrollTo({ top: 0 })
                panel.current?.focus()
                if (mergedInto !== undefined && mergedInto !== participantId) onMerged(mergedInto)
              }}
            />
            <p className={styles['done']} role="status">
              {told}
            </p>
          </>
        )}
        {history.data && <PersonBadge participantId={participantId} />}
        {history.data && <PersonAnswers participantId={participantId} />}
        {history.data && <HistoryList records={history.data.records} />}
      </div>
    </section>
  )
}
