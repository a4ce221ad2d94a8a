import { Link } from '@tanstack/react-router'
import { type FormEvent, useId, useState } from 'react'
import { useTranslations } from 'use-intl'
import controls from '#shared/look/controls.module.css'
import type { DashboardAnswer } from '../../contract/dashboard-routes.ts'
import { useEvent } from '../events/event-context.ts'
import { useAct } from '../headquarters/use-ask.ts'
import { FailureNote } from '../look/failure-note.tsx'
import { Field } from '../look/field.tsx'
import styles from './codes-page.module.css'

type Checked = DashboardAnswer<'POST /events/:eventId/codes/check'>

/** A code that came back from somewhere: whether it is genuine, and whose. */
export function CheckCode() {
  const words = useTranslations('sharingCodes.check')
  const title = useId()
  const { event } = useEvent()
  const [text, setText] = useState('')
  const check = useAct('POST /events/:eventId/codes/check')
  const submit = (pressed: FormEvent) => {
    pressed.preventDefault()
    if (text.trim() !== '') check.mutate({ params: { eventId: event.id }, body: { text } })
  }
  return (
    <section className={styles['card']} aria-labelledby={title}>
      <h2 id={title} className={styles['title']}>
        {words('title')}
      </h2>
      <p className={styles['muted']}>{words('lead')}</p>
      <form className={styles['check']} onSubmit={submit}>
        <Field label={words('field')}>
          {(input) => (
            <input
              {...input}
              autoComplete="off"
              spellCheck={false}
              maxLength={1000}
              value={text}
              onChange={({ currentTarget }) => setText(currentTarget.value)}
            />
          )}
        </Field>
        <button type="submit" className={controls['secondary']} disabled={check.isPending}>
          {words('submit')}
        </button>
      </form>
      <div role="status" className={styles['told']}>
        {check.data && <Result checked={check.data} />}
      </div>
      {check.error && <FailureNote error={check.error} />}
    </section>
  )
}

function Result({ checked }: { checked: Checked }) {
  const words = useTranslations('sharingCodes.check')
  const { event } = useEvent()
  if (checked.kind === 'genuine') return <p>{words('result.genuine', { keyId: checked.keyId })}</p>
  if (checked.kind !== 'known') return <p>{words(`result.${checked.kind}`)}</p>
  const { person, standing, keyId } = checked
  return (
    <>
      <p className={styles['strong']}>
        {words('result.known', { name: person.name, community: person.community || words('noCommunity') })}
      </p>
      <p>
        {words(`standing.${standing}`)} {keyId !== null && words('isSigned', { keyId })}
      </p>
      <p>
        <Link to="/events/$eventId/participants" params={{ eventId: event.id }} search={{ person: person.id }}>
          {words('openPerson')}
        </Link>
      </p>
    </>
  )
}
