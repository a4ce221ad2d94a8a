import { useQuery } from '@tanstack/react-query'
import { TriangleAlert, X } from 'lucide-react'
import { type KeyboardEvent, useEffect, useRef } from 'react'
import { useTranslations } from 'use-intl'
import type { PersonHistory } from '#shared/contract/outputs.ts'
import { formatCode } from '#shared/participants/draw-code.ts'
import { ask, failureOf } from '../kiosk/ask.ts'
import { kiosk } from '../kiosk/kiosk.ts'
import { AlertList } from '../alerts/alert-list.tsx'
import { FailureNote } from '../look/failure-note.tsx'
import { PersonAnswers } from '../questions/person-answers.tsx'
import { HistoryList } from './history-list.tsx'
import styles from './person-panel.module.css'

export type PersonPanelProps = { participantId: string; onClose: () => void }

/** One person: who they are, their codes, what the officer must know, and everything that happened with them. */
export function PersonPanel({ participantId, onClose }: PersonPanelProps) {
  const words = useTranslations('people.history')
  const history = useQuery({
    queryKey: ['history', participantId],
    queryFn: () => ask(kiosk.participantHistory({ participantId })),
  })
  const panel = useRef<HTMLElement>(null)
  useEffect(() => panel.current?.focus(), [])
  const close = () => {
    // Back to where the arrows move.
    document.querySelector<HTMLElement>('[role=grid]')?.focus()
    onClose()
  }
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Escape') return
    event.preventDefault()
    close()
  }
  const name = history.data?.person.name ?? ''
  return (
    <section
      ref={panel}
      className={styles['panel']}
      tabIndex={-1}
      aria-label={words('label', { name })}
      onKeyDown={onKeyDown}
    >
      <button
        type="button"
        className={styles['close']}
        aria-label={words('close')}
        title={words('close')}
        onClick={close}
      >
        <X size={22} aria-hidden="true" />
      </button>
      {history.error && <FailureNote failure={failureOf(history.error)} />}
      {history.data && <PersonFacts person={history.data.person} />}
      {history.data && <PersonAnswers participantId={participantId} />}
      {history.data && <HistoryList records={history.data.records} />}
    </section>
  )
}

function PersonFacts({ person }: { person: PersonHistory['person'] }) {
  const words = useTranslations('people.history')
  const names = useTranslations('verdict')
  const states = useTranslations('people.state')
  const { name, community, group, role, phoneMasked, standing, isMinor, hasPermission, alerts, codes } = person
  const about = [community, group && names('groupOf', { group }), names(`role.${role}`)].filter(Boolean).join(' · ')
  const permission = words(hasPermission ? 'hasPermission' : 'noPermission')
  const notes = [
    ...(standing === 'registered' ? [] : [states(standing)]),
    ...(isMinor ? [`${words('minor')}, ${permission}`] : []),
  ]
  return (
    <header className={styles['facts']}>
      <h2 className={styles['name']}>{name}</h2>
      <p>{about}</p>
      <p className={styles['small']}>{phoneMasked || words('noPhone')}</p>
      <div className={styles['alerts']}>
        <AlertList alerts={alerts} size="line" />
      </div>
      {notes.map((note) => (
        <p key={note} className={styles['note']}>
          <TriangleAlert size={18} aria-hidden="true" />
          {note}
        </p>
      ))}
      <p className={styles['codes']}>
        <span className={styles['small']}>{codes.length === 0 ? words('noCode') : words('code')}</span>
        {codes.map((code) => (
          <code key={code}>{formatCode(code)}</code>
        ))}
      </p>
    </header>
  )
}
