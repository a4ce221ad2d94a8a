import { UserRoundPlus } from 'lucide-react'
import { useState } from 'react'
import { useTranslations } from 'use-intl'
import type { UserRole } from '../../contract/accounts.ts'
import type { DashboardAnswer } from '../../contract/dashboard-routes.ts'
import { useAct, useAnswer } from '../headquarters/use-ask.ts'
import { useUser } from '../headquarters/use-session.ts'
import controls from '#shared/look/controls.module.css'
import { FailureNote } from '../look/failure-note.tsx'
import list from '../look/list.module.css'
import { Page } from '../look/page.tsx'
import { useHereFormat } from '../look/use-here-format.ts'
import { InviteUser } from './invite-user.tsx'
import { userRoles } from './user-roles.ts'
import styles from './users-page.module.css'

type Users = DashboardAnswer<'GET /users'>

/** Who can sign in, as what, and who was asked to. */
export function UsersPage() {
  const words = useTranslations('accounts.users')
  const [isInviting, setIsInviting] = useState(false)
  const { data, error, refetch } = useAnswer('GET /users', {})
  return (
    <Page
      title={words('title')}
      lead={words('lead')}
      actions={
        <button type="button" className={controls['primary']} onClick={() => setIsInviting(true)}>
          <UserRoundPlus size={20} aria-hidden="true" />
          {words('invite')}
        </button>
      }
    >
      {error && <FailureNote error={error} onRetry={() => void refetch()} />}
      {data && (
        <section className={styles['part']}>
          <h2 className={list['title']}>{words('people')}</h2>
          <ul className={list['list']}>
            {data.users.map((user) => (
              <UserRow key={user.id} user={user} />
            ))}
          </ul>
        </section>
      )}
      {data && (
        <section className={styles['part']}>
          <h2 className={list['title']}>{words('invitations')}</h2>
          {data.invitations.length === 0 && <p className={list['small']}>{words('noInvitations')}</p>}
          {data.invitations.length > 0 && (
            <ul className={list['list']}>
              {data.invitations.map((invitation) => (
                <InvitationRow key={invitation.id} invitation={invitation} />
              ))}
            </ul>
          )}
        </section>
      )}
      {isInviting && <InviteUser onClose={() => setIsInviting(false)} />}
    </Page>
  )
}

function UserRow({ user }: { user: Users['users'][number] }) {
  const words = useTranslations('accounts')
  const { date } = useHereFormat()
  const me = useUser()
  const change = useAct('PATCH /users/:userId')
  const { id, name, email, role, isDisabled, createdAt } = user
  const set = (body: { role: UserRole } | { isDisabled: boolean }) => change.mutate({ params: { userId: id }, body })
  return (
    <li className={list['row']} data-is-over={isDisabled}>
      <div>
        <h3 className={list['name']}>
          {name}
          {id === me.id && ` (${words('users.you')})`}
        </h3>
        <p className={list['small']}>
          {email} · {words('users.since', { date: date(createdAt) })}
        </p>
        {isDisabled && <p className={list['over']}>{words('users.disabled')}</p>}
        {change.error && <FailureNote error={change.error} />}
      </div>
      <div className={list['acts']}>
        <select
          className={`${controls['input']} ${styles['role']}`}
          aria-label={words('users.roleOf', { name })}
          value={role}
          disabled={id === me.id || change.isPending}
          onChange={({ currentTarget }) => set({ role: currentTarget.value as UserRole })}
        >
          {userRoles.map((one) => (
            <option key={one} value={one}>
              {words(`role.${one}`)}
            </option>
          ))}
        </select>
        {id !== me.id && (
          <button
            type="button"
            className={controls['secondary']}
            disabled={change.isPending}
            onClick={() => set({ isDisabled: !isDisabled })}
          >
            {words(isDisabled ? 'users.enable' : 'users.disable')}
            <span className="only-heard">{name}</span>
          </button>
        )}
      </div>
    </li>
  )
}

function InvitationRow({ invitation }: { invitation: Users['invitations'][number] }) {
  const words = useTranslations('accounts')
  const { shortDate, timeWithZone } = useHereFormat()
  const withdraw = useAct('DELETE /invitations/:invitationId')
  const { id, name, email, role, expiresAt } = invitation
  return (
    <li className={list['row']}>
      <div>
        <h3 className={list['name']}>{name || words(`role.${role}`)}</h3>
        <p className={list['small']}>
          {[email, words(`role.${role}`)].filter(Boolean).join(' · ')} ·{' '}
          {words('users.until', { until: `${shortDate(expiresAt)}, ${timeWithZone(expiresAt)}` })}
        </p>
        {withdraw.error && <FailureNote error={withdraw.error} />}
      </div>
      <button
        type="button"
        className={controls['secondary']}
        disabled={withdraw.isPending}
        onClick={() => withdraw.mutate({ params: { invitationId: id } })}
      >
        {words('users.withdraw')}
        <span className="only-heard">{name}</span>
      </button>
    </li>
  )
}
