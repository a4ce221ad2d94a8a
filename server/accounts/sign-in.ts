import type { User } from '../contract/accounts.ts'
import { Refused } from '../answer-errors.ts'
import { recordAct } from '../audit/record-act.ts'
import { userRepository, type StoredUser } from '../database/user-repository.ts'
import { webSessionRepository } from '../database/web-session-repository.ts'
import type { Deps } from '../deps.ts'
import { hashToken } from './opaque-token.ts'
import { isPasswordRight } from './password.ts'
import { createThrottle, type Throttle } from './throttle.ts'
import { startSession } from './web-session.ts'

export type SignInThrottles = { byAddress: Throttle; byEmail: Throttle }

const quarterOfAnHour = 15 * 60 * 1000

/** People behind one address share it, so it may try more often than one e-mail may be tried. */
export function signInThrottles({ now }: Pick<Deps, 'now'>): SignInThrottles {
  return {
    byAddress: createThrottle({ attempts: 50, withinMs: quarterOfAnHour, now }),
    byEmail: createThrottle({ attempts: 10, withinMs: quarterOfAnHour, now }),
  }
}

export type SignIn = { email: string; password: string; address: string }

/** Signs somebody in. An unknown e-mail, a wrong password and a disabled user get the same answer in the same time. */
export async function signIn(
  deps: Deps,
  throttles: SignInThrottles,
  { email, password, address }: SignIn,
): Promise<{ user: User; token: string }> {
  const key = email.toLowerCase()
  const mayTry = [throttles.byAddress.take(address), throttles.byEmail.take(key)].every(Boolean)
  if (!mayTry) throw new Refused(429, 'too-many-requests')
  const found = await userRepository(deps.database).findByEmail(key)
  const isRight = await isPasswordRight(password, found?.password_hash ?? null)
  if (found === null || !isRight || found.is_disabled === 1) {
    await recordAct(
      deps.database,
      deps,
      { kind: 'server', id: '' },
      {
        action: 'sign-in-failed',
        eventId: null,
        target: found?.id ?? '',
      },
    )
    throw new Refused(401, 'sign-in-wrong')
  }
  throttles.byEmail.forget(key)
  const token = await deps.database.transaction(async (within) => {
    await recordAct(
      within,
      deps,
      { kind: 'user', id: found.id },
      { action: 'signed-in', eventId: null, target: found.id },
    )
    return startSession(within, deps, found.id)
  })
  return { user: userOf(found), token }
}

export async function signOut(deps: Deps, user: User, token: string): Promise<void> {
  await deps.database.transaction(async (within) => {
    await webSessionRepository(within).end(hashToken(token))
    await recordAct(
      within,
      deps,
      { kind: 'user', id: user.id },
      { action: 'signed-out', eventId: null, target: user.id },
    )
  })
}

/** What others may know of a user: everything but the hash of the password. */
export function userOf({ id, name, email, role }: StoredUser): User {
  return { id, name, email, role }
}
