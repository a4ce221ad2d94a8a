import { Link } from '@tanstack/react-router'
import { TriangleAlert, X } from 'lucide-react'
import { type KeyboardEvent, useEffect, useRef, useState } from 'react'
import { useTranslations } from 'use-intl'
import { useEvent } from '../events/event-context.ts'
import { useAnswer } from '../headquarters/use-ask.ts'
import { useMay } from '../headquarters/use-session.ts'
import controls from '#shared/look/controls.module.css'
import { FailureNote } from '../look/failure-note.tsx'
import { CorrectPerson } from './correct-person.tsx'
import { type Person, PersonCodes } from './person-codes.tsx'
import { PersonHistory } from './person-history.tsx'
import styles from './person-panel.module.css'
import { PersonItems } from './person-items.tsx'
import { PersonStanding } from './person-standing.tsx'
import { showPhone } from './show-phone.ts'

export type PersonPanelProps = { participantId: string; onClose: () => void }

/** One person: who they are, what can be done about it, their codes, and everything that happened with them. */
export function PersonPanel({ participantId, onClose }: PersonPanelProps) {
  const words = useTranslations('participants.person')
  const { event } = useEvent()
  const [isCorrecting, setIsCorrecting] = useState(false)
  const mayManage = useMay('coordinator')
  const { data, error, refetch } = useAnswer('GET /events/:eventId/participants/:participantId', {
    params: { eventId: event.id, participantId },
  })
  const panel = useRef<HTMLElement>(null)
  useEffect(() => panel.current?.focus(), [])
  const close = () => {
    onClose()
    // Back to where the list was left; on a phone it is only shown again by then.
    requestAnimationFrame(() => document.querySelector<HTMLElement>(`[data-person="${participantId}"]`)?.focus())
  }
  const onKeyDown = ({ key, target }: KeyboardEvent) => {
    // Esc inside of a dialog closes that dialog, not what is below it.
    const isInDialog = target instanceof Element && target.closest('dialog') !== null
    if (key === 'Escape' && !isInDialog) close()
  }
  const person = data?.person
  return (
    <section
      ref={panel}
      className={styles['panel']}
      tabIndex={-1}
      aria-label={words('label', { name: person?.name ?? '' })}
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
      {error && <FailureNote error={error} onRetry={() => void refetch()} />}
      {person && data && (
        <>
          <PersonFacts person={person} />
          {mayManage && (
            <div className={styles['acts']}>
              <button type="button" className={controls['secondary']} onClick={() => setIsCorrecting(true)}>
                {words('correct')}
              </button>
              <PersonStanding person={person} />
            </div>
          )}
          <PersonCodes person={person} />
          <PersonItems items={data.items} />
          <PersonHistory records={data.records} />
          {isCorrecting && <CorrectPerson person={person} onClose={() => setIsCorrecting(false)} />}
        </>
      )}
    </section>
  )
}

function PersonFacts({ person }: { person: Person }) {
  const words = useTranslations('participants')
  const { event } = useEvent()
  const told = useTranslations('people.history')
  const names = useTranslations('verdict')
  const { name, community, group, role, category, phone, email, standing, isMinor, hasPermission, alert } = person
  const { isWalkIn, representedBy, mergedInto, mergedFrom } = person
  const about = [community, group && names('groupOf', { group }), names(`role.${role}`), category]
  const notes = [
    ...(standing === 'registered' ? [] : [words(`standing.${standing}`)]),
    ...(alert === '' ? [] : [`${told('alert')}: ${alert}`]),
    ...(isMinor ? [`${told('minor')}, ${told(hasPermission ? 'hasPermission' : 'noPermission')}`] : []),
  ]
  return (
    <div className={styles['facts']}>
      <h2 className={styles['name']}>{name}</h2>
      <p>{about.filter(Boolean).join(' · ')}</p>
      {isWalkIn && <p className={styles['small']}>{words('person.walkIn')}</p>}
      {representedBy !== '' && <p>{words('person.representedBy', { name: representedBy })}</p>}
      {mergedInto && (
        <p>
          {words('person.mergedInto')}{' '}
          <Link to="/events/$eventId/participants" params={{ eventId: event.id }} search={{ person: mergedInto.id }}>
            {mergedInto.name}
          </Link>
        </p>
      )}
      {mergedFrom.length > 0 && (
        <p className={styles['small']}>
          {words('person.mergedFrom', { names: mergedFrom.map((entry) => entry.name).join(', ') })}
        </p>
      )}
      <p className={styles['small']}>
        {[phone === '' ? told('noPhone') : showPhone(phone), email].filter(Boolean).join(' · ')}
      </p>
      {notes.map((note) => (
        <p key={note} className={styles['note']}>
          <TriangleAlert size={18} aria-hidden="true" />
          {note}
        </p>
      ))}
    </div>
  )
}
