import type { UserRole } from '../contract/accounts.ts'
import { Refused } from '../answer-errors.ts'
import { recordAct } from '../audit/record-act.ts'
import { invitationRepository } from '../database/invitation-repository.ts'
import { userRepository } from '../database/user-repository.ts'
import type { Deps } from '../deps.ts'
import { hashToken, newToken } from './opaque-token.ts'

const day = 24 * 60 * 60 * 1000
const firstLinkLasts = day
const linkLasts = 3 * day

/** Behind the `#`, so that a token is never sent to a server or written into a log by opening the page. */
function linkTo(publicAddress: string, token: string): string {
  return `${publicAddress}/#/link/${token}`
}

/** A one-time link for the first administrator, or null when there are users already. Printed by whoever starts it. */
export async function inviteFirstAdministrator(deps: Deps): Promise<string | null> {
  const { database, now, randomBytes, publicAddress } = deps
  if (await userRepository(database).hasAny()) return null
  const token = newToken(randomBytes)
  await invitationRepository(database).add({
    token_hash: hashToken(token),
    name: '',
    email: '',
    role: 'administrator',
    created_by: null,
    expires_at: now() + firstLinkLasts,
    used_at: null,
  })
  return linkTo(publicAddress(), token)
}

export type Invitation = { name: string; email: string; role: UserRole }

/** Makes a one-time link by which somebody becomes a user. Only its hash is kept: it is shown once. */
export async function inviteUser(
  deps: Deps,
  inviter: string,
  { name, email, role }: Invitation,
): Promise<{ link: string; expiresAt: number }> {
  const { database, now, randomBytes, publicAddress } = deps
  const token = newToken(randomBytes)
  const expiresAt = now() + linkLasts
  await database.transaction(async (within) => {
    if ((await userRepository(within).findByEmail(email.toLowerCase())) !== null) throw new Refused(409, 'email-taken')
    await invitationRepository(within).add({
      token_hash: hashToken(token),
      name,
      email: email.toLowerCase(),
      role,
      created_by: inviter,
      expires_at: expiresAt,
      used_at: null,
    })
    await recordAct(
      within,
      deps,
      { kind: 'user', id: inviter },
      { action: 'user-invited', eventId: null, target: hashToken(token), detail: { role } },
    )
  })
  return { link: linkTo(publicAddress(), token), expiresAt }
}

export async function withdrawInvitation(deps: Deps, userId: string, invitationId: string): Promise<void> {
  await deps.database.transaction(async (within) => {
    if (!(await invitationRepository(within).withdraw(invitationId))) throw new Refused(404, 'link-unknown')
    await recordAct(
      within,
      deps,
      { kind: 'user', id: userId },
      { action: 'invitation-withdrawn', eventId: null, target: invitationId },
    )
  })
}
