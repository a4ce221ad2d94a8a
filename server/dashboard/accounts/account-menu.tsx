import { CircleUserRound } from 'lucide-react'
import { useState } from 'react'
import { useTranslations } from 'use-intl'
import { useAct } from '../headquarters/use-ask.ts'
import { useEnter, useUser } from '../headquarters/use-session.ts'
import controls from '#shared/look/controls.module.css'
import { Dialog } from '../look/dialog.tsx'
import { FailureNote } from '../look/failure-note.tsx'
import styles from './account-menu.module.css'
import { ChangePassword } from './change-password.tsx'

/** Who is signed in, and the two things they can do about it. */
export function AccountMenu() {
  const words = useTranslations('accounts')
  const user = useUser()
  const [opened, setOpened] = useState<'account' | 'password' | null>(null)
  const signOut = useAct('DELETE /session')
  const enter = useEnter()
  const close = () => setOpened(null)
  return (
    <>
      <button
        type="button"
        className={styles['account']}
        aria-haspopup="dialog"
        title={`${user.name}, ${words(`role.${user.role}`)}`}
        onClick={() => setOpened('account')}
      >
        <CircleUserRound size={22} aria-hidden="true" />
        <span className={styles['name']}>{user.name}</span>
      </button>
      {opened === 'account' && (
        <Dialog title={user.name} onClose={close}>
          <div className={styles['panel']}>
            <p>
              {user.email}
              <br />
              {words(`role.${user.role}`)}
            </p>
            {signOut.error && <FailureNote error={signOut.error} />}
            <button type="button" className={controls['secondary']} onClick={() => setOpened('password')}>
              {words('changePassword.title')}
            </button>
            <button
              type="button"
              className={controls['primary']}
              disabled={signOut.isPending}
              onClick={() => signOut.mutate({}, { onSuccess: () => enter(null) })}
            >
              {words('signOut')}
            </button>
          </div>
        </Dialog>
      )}
      {opened === 'password' && <ChangePassword onClose={close} />}
    </>
  )
}
