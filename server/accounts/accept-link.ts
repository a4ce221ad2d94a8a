import type { User, UserRole } from '../contract/accounts.ts'
import { Refused } from '../answer-errors.ts'
import { recordAct } from '../audit/record-act.ts'
import { invitationRepository, type StoredInvitation } from '../database/invitation-repository.ts'
import type { Queries } from '../database/open-database.ts'
import { userRepository } from '../database/user-repository.ts'
import type { Deps } from '../deps.ts'
import { hashToken } from './opaque-token.ts'
import { hashPassword } from './password.ts'
import { userOf } from './sign-in.ts'
import { startSession } from './web-session.ts'

/** What a one-time link is for. */
export async function readLink(
  { database, now }: Pick<Deps, 'database' | 'now'>,
  token: string,
): Promise<{ name: string; email: string; role: UserRole; expiresAt: number }> {
  const { name, email, role, expires_at: expiresAt } = await findUsable(database, token, now())
  return { name, email, role, expiresAt }
}

export type AcceptLink = { token: string; name: string; email: string; password: string }

/** Makes a user of whoever holds a one-time link, and signs them in. */
export async function acceptLink(
  deps: Deps,
  { token, name, email, password }: AcceptLink,
): Promise<{ user: User; token: string }> {
  const { database, now, newId } = deps
  // Looked at before the costly hash, and once more with the link used up in the same transaction.
  await findUsable(database, token, now())
  const passwordHash = await hashPassword(password)
  return database.transaction(async (within) => {
    const { role, created_by: inviter } = await findUsable(within, token, now())
    const invitations = invitationRepository(within)
    const isMine =
      inviter === null ? (await invitations.useFirst(now())) > 0 : await invitations.use(hashToken(token), now())
    if (!isMine) throw new Refused(410, 'link-used')
    const users = userRepository(within)
    if (inviter === null && (await users.hasAny())) throw new Refused(410, 'link-used')
    if ((await users.findByEmail(email.toLowerCase())) !== null) throw new Refused(409, 'email-taken')
    const user = {
      id: newId(),
      name,
      email: email.toLowerCase(),
      password_hash: passwordHash,
      role,
      is_disabled: 0,
      created_at: now(),
    }
    await users.add(user)
    await recordAct(
      within,
      deps,
      { kind: 'user', id: user.id },
      { action: 'link-accepted', eventId: null, target: user.id, detail: { role } },
    )
    return { user: userOf(user), token: await startSession(within, deps, user.id) }
  })
}

async function findUsable(within: Queries, token: string, now: number): Promise<StoredInvitation> {
  const found = await invitationRepository(within).find(hashToken(token))
  if (found === null) throw new Refused(404, 'link-unknown')
  if (found.used_at !== null) throw new Refused(410, 'link-used')
  if (found.expires_at <= now) throw new Refused(410, 'link-expired')
  return found
}
