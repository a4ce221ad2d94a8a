import { type FormEvent, useState } from 'react'
import { useTranslations } from 'use-intl'
import type { UserRole } from '../../contract/accounts.ts'
import { useAct } from '../headquarters/use-ask.ts'
import { ChoiceRow } from '../look/choice-row.tsx'
import controls from '#shared/look/controls.module.css'
import { Dialog } from '../look/dialog.tsx'
import { FailureNote } from '../look/failure-note.tsx'
import { Field } from '../look/field.tsx'
import { FormActions } from '../look/form-actions.tsx'
import form from '../look/form.module.css'
import { ShownOnce } from '../look/shown-once.tsx'
import { useHereFormat } from '../look/use-here-format.ts'
import { userRoles } from './user-roles.ts'

/** A one-time link for one more user, to be given to them. */
export function InviteUser({ onClose }: { onClose: () => void }) {
  const words = useTranslations('accounts')
  const frame = useTranslations('frame')
  const { shortDate, timeWithZone } = useHereFormat()
  const [name, setName] = useState('')
  const [email, setEmail] = useState('')
  const [role, setRole] = useState<UserRole>('coordinator')
  const invite = useAct('POST /users')
  const submit = (event: FormEvent) => {
    event.preventDefault()
    invite.mutate({ body: { name, email, role } })
  }
  if (invite.data) {
    const { link, expiresAt } = invite.data
    return (
      <Dialog title={words('users.linkTitle', { name })} onClose={onClose}>
        <div className={form['form']}>
          <p>{words('users.linkLead', { until: `${shortDate(expiresAt)}, ${timeWithZone(expiresAt)}` })}</p>
          <ShownOnce text={link} />
          <div className={form['actions']}>
            <button type="button" className={controls['primary']} onClick={onClose}>
              {frame('close')}
            </button>
          </div>
        </div>
      </Dialog>
    )
  }
  return (
    <Dialog title={words('users.invite')} onClose={onClose}>
      <form className={form['form']} onSubmit={submit}>
        <Field label={words('name')}>
          {(input) => (
            <input
              {...input}
              required
              pattern=".*\S.*"
              maxLength={100}
              autoComplete="off"
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
              required
              maxLength={200}
              autoComplete="off"
              value={email}
              onChange={({ currentTarget }) => setEmail(currentTarget.value)}
            />
          )}
        </Field>
        <ChoiceRow
          label={words('users.roleLabel')}
          choices={userRoles.map((value) => ({ value, label: words(`role.${value}`) }))}
          chosen={role}
          onChoose={setRole}
        />
        <p className={controls['hint']}>{words(`roleMeans.${role}`)}</p>
        {invite.error && <FailureNote error={invite.error} />}
        <FormActions does={words('users.make')} isBusy={invite.isPending} onCancel={onClose} />
      </form>
    </Dialog>
  )
}
