import type { z } from 'zod'
import type { enrolledSchema, enrolSchema } from '#shared/sync/protocol.ts'
import { Refused } from '../answer-errors.ts'
import { deviceRepository } from '../database/device-repository.ts'
import { eventRepository } from '../database/event-repository.ts'
import { pairingCodeRepository, type PairingCodeRow } from '../database/pairing-code-repository.ts'
import { participantRepository } from '../database/participant-repository.ts'
import type { Queries } from '../database/open-database.ts'
import type { Deps } from '../deps.ts'
import type { ReportTrouble } from './report-trouble.ts'
import { sha256 } from './sha256.ts'

type Enrol = z.infer<typeof enrolSchema>
type Enrolled = z.infer<typeof enrolledSchema>

/**
 * Gives a laptop that shows a pairing code its token and the event. A device of this event may enrol again with a new
 * code, for example after it was revoked; and with the same code once more when the answer did not reach it.
 */
export async function enrolDevice(deps: Deps, enrol: Enrol, reportTrouble: ReportTrouble): Promise<Enrolled> {
  const { database, now, randomBytes } = deps
  const token = randomBytes(32).toString('base64url')
  const codeHash = sha256(enrol.pairingCode)
  const outcome = await database.transaction(async (within) => {
    const code = await pairingCodeRepository(within).lock(codeHash)
    const known = await deviceRepository(within).find(enrol.deviceId)
    const refusal = refusalOf(enrol, { code, known, now: now() })
    if (refusal !== null || code === null)
      return { ok: false, refusal: refusal ?? 'pairing-unknown', eventId: code?.event_id ?? '' } as const
    await pairingCodeRepository(within).markUsed(codeHash, enrol.deviceId, now())
    await deviceRepository(within).save([
      {
        id: enrol.deviceId,
        event_id: code.event_id,
        name: storable(enrol.deviceName),
        desk_name: code.desk_name,
        public_key: enrol.publicKey,
        token_hash: sha256(token),
        enrolled_at: now(),
        revoked_at: null,
        last_contact_at: now(),
        report: known?.report ?? null,
      },
    ])
    return { ok: true, answer: await answerFor(within, code, token, now()) } as const
  })
  if (outcome.ok) return outcome.answer
  await reportTrouble({ eventId: outcome.eventId, deviceId: null, code: outcome.refusal })
  throw new Refused(outcome.refusal === 'pairing-unknown' ? 404 : 409, outcome.refusal)
}

type Known = {
  code: PairingCodeRow | null
  known: { event_id: string; public_key: string } | null
  now: number
}

function refusalOf({ deviceId, publicKey }: Enrol, { code, known, now }: Known) {
  if (code === null) return 'pairing-unknown'
  if (code.expires_at <= now) return 'pairing-expired'
  const isAskedAgain = code.used_by === deviceId && known?.public_key === publicKey
  if (code.used_at !== null && !isAskedAgain) return 'pairing-used'
  if (known !== null && known.event_id !== code.event_id) return 'device-taken'
  return null
}

async function answerFor(within: Queries, code: PairingCodeRow, token: string, serverTime: number): Promise<Enrolled> {
  return {
    token,
    deskName: code.desk_name,
    setup: await eventRepository(within).setup(code.event_id),
    participants: await participantRepository(within).count(code.event_id),
    serverTime,
  }
}

/** Not every database takes every JavaScript text. */
function storable(text: string): string {
  return text.replaceAll('\0', '').toWellFormed()
}
