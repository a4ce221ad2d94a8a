import { formatPairing } from '#shared/sync/pairing-text.ts'
import { pairingCodeRepository } from '../database/pairing-code-repository.ts'
import type { Deps } from '../deps.ts'
import { sha256 } from './sha256.ts'

export type DrawnPairingCode = {
  /** As people read it out: ABCD-EFGH. */
  code: string
  /** What the QR holds: headquarters' address and the code. */
  qrText: string
  expiresAt: number
}

/** Crockford's base 32. */
const alphabet = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'
const codeLength = 8
const validForMs = 15 * 60_000
const rememberedForMs = 24 * 60 * 60_000

/** Draws a code by which one laptop can be enrolled within a quarter of an hour. Only its hash is kept. */
export async function drawPairingCode(
  { database, now, randomBytes, publicAddress }: Deps,
  { eventId, deskName, createdBy }: { eventId: string; deskName: string; createdBy: string },
): Promise<DrawnPairingCode> {
  const pairingCode = Array.from(randomBytes(codeLength), (byte) => alphabet.charAt(byte % alphabet.length)).join('')
  const expiresAt = now() + validForMs
  const codes = pairingCodeRepository(database)
  await codes.removeExpired(now() - rememberedForMs)
  await codes.add({
    code_hash: sha256(pairingCode),
    event_id: eventId,
    desk_name: deskName,
    created_by: createdBy,
    expires_at: expiresAt,
    used_at: null,
    used_by: null,
  })
  return {
    code: `${pairingCode.slice(0, 4)}-${pairingCode.slice(4)}`,
    qrText: formatPairing({ address: publicAddress(), pairingCode }),
    expiresAt,
  }
}
