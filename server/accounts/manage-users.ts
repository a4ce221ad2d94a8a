import type { User, UserRole } from '../contract/accounts.ts'
import type { DashboardAnswer } from '../contract/dashboard-routes.ts'
import { Refused } from '../answer-errors.ts'
import { recordAct } from '../audit/record-act.ts'
import { invitationRepository } from '../database/invitation-repository.ts'
import { userRepository } from '../database/user-repository.ts'
import { webSessionRepository } from '../database/web-session-repository.ts'
import type { Deps } from '../deps.ts'
import { hashToken } from './opaque-token.ts'
import { hashPassword, isPasswordRight } from './password.ts'
import { userOf } from './sign-in.ts'

export async function listUsers({ database, now }: Deps): Promise<DashboardAnswer<'GET /users'>> {
  const users = await userRepository(database).all()
  const invitations = await invitationRepository(database).open(now())
  return {
    users: users.map((user) => ({
      ...userOf(user),
      isDisabled: user.is_disabled === 1,
      createdAt: user.created_at,
    })),
    invitations: invitations.map(({ token_hash: id, name, email, role, expires_at: expiresAt }) => ({
      id,
      name,
      email,
      role,
      expiresAt,
    })),
  }
}

export type UserChange = { role?: UserRole | undefined; isDisabled?: boolean | undefined }

/** Changes what somebody may do. There is always an administrator left who can sign in. */
export async function changeUser(deps: Deps, actor: User, userId: string, change: UserChange): Promise<void> {
  await deps.database.transaction(async (within) => {
    const users = userRepository(within)
    const administrators = await users.lockAdministrators()
    const user = await users.find(userId)
    if (user === null) throw new Refused(404, 'user-unknown')
    const role = change.role ?? user.role
    const isDisabled = change.isDisabled ?? user.is_disabled === 1
    const isLast = administrators.length === 1 && administrators[0] === userId
    if (isLast && (role !== 'administrator' || isDisabled)) throw new Refused(409, 'last-administrator')
    await users.change(userId, { role, is_disabled: Number(isDisabled) })
    if (isDisabled) await webSessionRepository(within).endOf(userId)
    await recordAct(
      within,
      deps,
      { kind: 'user', id: actor.id },
      { action: 'user-changed', eventId: null, target: userId, detail: { role, isDisabled } },
    )
  })
}

export type PasswordChange = { current: string; next: string; token: string }

/** Somebody's own password. Every other browser that was signed in with the old one is signed out. */
export async function changePassword(
  deps: Deps,
  { id }: User,
  { current, next, token }: PasswordChange,
): Promise<void> {
  const user = await userRepository(deps.database).find(id)
  if (!(await isPasswordRight(current, user?.password_hash ?? null))) throw new Refused(403, 'password-wrong')
  const passwordHash = await hashPassword(next)
  await deps.database.transaction(async (within) => {
    await userRepository(within).change(id, { password_hash: passwordHash })
    await webSessionRepository(within).endOf(id, hashToken(token))
    await recordAct(within, deps, { kind: 'user', id }, { action: 'password-changed', eventId: null, target: id })
  })
}
