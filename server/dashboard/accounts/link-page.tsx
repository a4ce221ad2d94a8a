import { useQuery } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'
import { useTranslations } from 'use-intl'
import type { DashboardAnswer } from '../../contract/dashboard-routes.ts'
import { ask } from '../headquarters/ask.ts'
import { useAct } from '../headquarters/use-ask.ts'
import { useEnter } from '../headquarters/use-session.ts'
import controls from '#shared/look/controls.module.css'
import { FailureNote } from '../look/failure-note.tsx'
import { Field } from '../look/field.tsx'
import form from '../look/form.module.css'
import { FrontPage } from './front-page.tsx'
import { PasswordField } from './password-field.tsx'

export type LinkPageProps = { token: string; onLeave: () => void }

/** A one-time link: whoever has it names themselves, sets a password, and is in. */
export function LinkPage({ token, onLeave }: LinkPageProps) {
  const words = useTranslations('accounts.link')
  const link = useQuery({
    queryKey: ['', 'POST /link/read', token],
    queryFn: () => ask('POST /link/read', { body: { token } }),
  })
  if (link.data) return <Accept token={token} link={link.data} onLeave={onLeave} />
  return (
    <FrontPage title={words('title')} lead={link.error ? '' : words('reading')}>
      {link.error && (
        <>
          <FailureNote error={link.error} onRetry={() => void link.refetch()} />
          <button type="button" className={controls['secondary']} onClick={onLeave}>
            {words('toSignIn')}
          </button>
        </>
      )}
    </FrontPage>
  )
}

type AcceptProps = LinkPageProps & { link: DashboardAnswer<'POST /link/read'> }

function Accept({ token, link, onLeave }: AcceptProps) {
  const words = useTranslations('accounts')
  const [name, setName] = useState(link.name)
  const [email, setEmail] = useState(link.email)
  const [password, setPassword] = useState('')
  const accept = useAct('POST /link/accept')
  const enter = useEnter()
  const submit = (event: FormEvent) => {
    event.preventDefault()
    accept.mutate(
      { body: { token, name, email, password } },
      {
        onSuccess: ({ user }) => {
          enter(user)
          onLeave()
        },
      },
    )
  }
  return (
    <FrontPage title={words('link.title')} lead={words('link.lead', { role: words(`role.${link.role}`) })}>
      <form className={form['form']} onSubmit={submit}>
        <Field label={words('name')}>
          {(input) => (
            <input
              {...input}
              autoComplete="name"
              required
              maxLength={100}
              autoFocus
              value={name}
              onChange={({ currentTarget }) => setName(currentTarget.value)}
            />
          )}
        </Field>
        <Field label={words('signIn.email')}>
          {(input) => (
            <input
              {...input}
              type="email"
              autoComplete="username"
              required
              maxLength={200}
              value={email}
              onChange={({ currentTarget }) => setEmail(currentTarget.value)}
            />
          )}
        </Field>
        <PasswordField label={words('newPassword')} value={password} onChange={setPassword} />
        {accept.error && <FailureNote error={accept.error} />}
        <button type="submit" className={controls['primary']} disabled={accept.isPending}>
          {words('link.accept')}
        </button>
      </form>
    </FrontPage>
  )
}
