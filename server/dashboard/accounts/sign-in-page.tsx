import { type FormEvent, useState } from 'react'
import { useTranslations } from 'use-intl'
import { useAct } from '../headquarters/use-ask.ts'
import { useEnter } from '../headquarters/use-session.ts'
import controls from '#shared/look/controls.module.css'
import { FailureNote } from '../look/failure-note.tsx'
import { Field } from '../look/field.tsx'
import form from '../look/form.module.css'
import { FrontPage } from './front-page.tsx'

/** E-mail and password; before there is anybody to sign in, where the first link is to be found. */
export function SignInPage({ wantsFirstAdministrator }: { wantsFirstAdministrator: boolean }) {
  const words = useTranslations('accounts.signIn')
  const [email, setEmail] = useState('')
  const [password, setPassword] = useState('')
  const signIn = useAct('POST /session')
  const enter = useEnter()
  const submit = (event: FormEvent) => {
    event.preventDefault()
    signIn.mutate({ body: { email, password } }, { onSuccess: ({ user }) => enter(user) })
  }
  if (wantsFirstAdministrator)
    return (
      <FrontPage title={words('first.title')} lead={words('first.lead')}>
        <p>{words('first.again')}</p>
      </FrontPage>
    )
  return (
    <FrontPage title={words('title')} lead={words('lead')}>
      <form className={form['form']} onSubmit={submit}>
        <Field label={words('email')}>
          {(input) => (
            <input
              {...input}
              type="email"
              autoComplete="username"
              required
              autoFocus
              value={email}
              onChange={({ currentTarget }) => setEmail(currentTarget.value)}
            />
          )}
        </Field>
        <Field label={words('password')}>
          {(input) => (
            <input
              {...input}
              type="password"
              autoComplete="current-password"
              required
              value={password}
              onChange={({ currentTarget }) => setPassword(currentTarget.value)}
            />
          )}
        </Field>
        {signIn.error && <FailureNote error={signIn.error} />}
        <button type="submit" className={controls['primary']} disabled={signIn.isPending}>
          {words(signIn.isPending ? 'busy' : 'enter')}
        </button>
        <p className={controls['hint']}>{words('forgotten')}</p>
      </form>
    </FrontPage>
  )
}
