import { useMutation, useQuery } from '@tanstack/react-query'
import { useEffect, useRef, useState } from 'react'
import { useTranslations } from 'use-intl'
import type { PersonHistory, PersonRow } from '#shared/contract/outputs.ts'
import controls from '#shared/look/controls.module.css'
import { ask, failureOf } from '../kiosk/ask.ts'
import { kiosk } from '../kiosk/kiosk.ts'
import { useCurrentSession } from '../kiosk/use-current-session.ts'
import { FailureNote } from '../look/failure-note.tsx'
import { Field } from '../look/field.tsx'
import styles from './person-actions.module.css'
import { SidePerson } from './side-person.tsx'

export type MergeFormProps = {
  person: PersonHistory['person']
  /** With whom it begins, when somebody was named already. */
  first: string | null
  onDone: (told: string, mergedInto?: string) => void
  onCancel: () => void
}

/** Finds who somebody turned out to be, shows both side by side, and says what will happen before it does. */
export function MergeForm({ person, first, onDone, onCancel }: MergeFormProps) {
  const words = useTranslations('person')
  const [chosen, setChosen] = useState(first)
  return (
    <section className={styles['form']} aria-label={words('merge.title')}>
      <h3 className={styles['title']}>{words('merge.title')}</h3>
      {chosen === null ? (
        <Finder person={person} onChoose={setChosen} />
      ) : (
        <Comparison person={person} otherId={chosen} onDone={onDone} onDifferent={() => setChosen(null)} />
      )}
      <button type="button" className={controls['quiet']} onClick={onCancel}>
        {words('cancel')}
      </button>
    </section>
  )
}

function Finder({ person, onChoose }: { person: PersonHistory['person']; onChoose: (participantId: string) => void }) {
  const words = useTranslations('person.merge')
  const { session } = useCurrentSession()
  const field = useRef<HTMLInputElement>(null)
  const [query, setQuery] = useState('')
  useEffect(() => field.current?.focus(), [])
  const typed = query.trim()
  const found = useQuery({
    queryKey: ['people', 'search', session.id, typed, 8],
    queryFn: () => ask(kiosk.searchParticipants({ query: typed, sessionId: session.id, limit: 8 })),
    enabled: typed.length >= 2,
    gcTime: 0,
  })
  const people = (typed.length >= 2 ? (found.data ?? []) : person.doubles).filter(
    ({ participantId }) => participantId !== person.participantId,
  )
  return (
    <>
      <Field label={words('search')}>
        {(input) => (
          <input
            {...input}
            ref={field}
            type="search"
            maxLength={200}
            value={query}
            onChange={(change) => setQuery(change.target.value)}
          />
        )}
      </Field>
      {found.data && people.length === 0 && <p>{words('none')}</p>}
      <ul className={styles['found']}>
        {people.map((other) => (
          <li key={other.participantId}>
            <button
              type="button"
              className={controls['secondary']}
              aria-label={words('choose', { name: other.name })}
              onClick={() => onChoose(other.participantId)}
            >
              {other.name}
              <span className={styles['about']}>{aboutOf(other)}</span>
            </button>
          </li>
        ))}
      </ul>
    </>
  )
}

type ComparisonProps = {
  person: PersonHistory['person']
  otherId: string
  onDone: MergeFormProps['onDone']
  onDifferent: () => void
}

function Comparison({ person, otherId, onDone, onDifferent }: ComparisonProps) {
  const words = useTranslations('person.merge')
  const place = useRef<HTMLDivElement>(null)
  const { data, error } = useQuery({
    queryKey: ['history', otherId],
    queryFn: () => ask(kiosk.participantHistory({ participantId: otherId })),
  })
  const merge = useMutation({
    mutationFn: () => ask(kiosk.mergePerson({ participantId: person.participantId, into: otherId })),
    onSuccess: ({ participantId }) => onDone(words('done'), participantId),
  })
  const other = data?.person
  const isRead = other !== undefined
  // Not the button: Enter that chose them would merge at once.
  useEffect(() => {
    if (isRead) place.current?.focus()
  }, [isRead])
  const failure = merge.error ?? error
  if (failure) return <FailureNote failure={failureOf(failure)} />
  if (!other) return null
  return (
    <div ref={place} tabIndex={-1} className={styles['comparison']}>
      <div className={styles['sides']}>
        <SidePerson title={words('this')} person={person} />
        <SidePerson title={words('other')} person={other} />
      </div>
      <ul className={styles['effects']}>
        <li>{words('effects.once', { name: other.name })}</li>
        <li>{words('effects.history')}</li>
        <li>{words('effects.codes')}</li>
        <li>{words('effects.undo')}</li>
      </ul>
      <div className={styles['buttons']}>
        <button type="button" className={controls['primary']} disabled={merge.isPending} onClick={() => merge.mutate()}>
          {words('confirm')}
        </button>
        <button type="button" className={controls['secondary']} onClick={onDifferent}>
          {words('different')}
        </button>
      </div>
    </div>
  )
}

function aboutOf({ phoneMasked, community, group }: PersonRow): string {
  return [phoneMasked, community, group].filter((part) => part !== '').join(' · ')
}
