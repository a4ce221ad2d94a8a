import type { FastifyRequest } from 'fastify'
import { Refused } from '../answer-errors.ts'
import { deviceRepository } from '../database/device-repository.ts'
import type { Deps } from '../deps.ts'
import { sha256 } from './sha256.ts'

/** The laptop that a request comes from. */
export type EnrolledDevice = { id: string; eventId: string; publicKey: string; isRevoked: boolean }

declare module 'fastify' {
  interface FastifyRequest {
    /** Set by `authenticate` before the body is read. */
    device: EnrolledDevice | null
  }
}

const bearer = /^Bearer (?<token>[\w-]{40,100})$/

/** Finds the laptop by its token. Whoever has none is stopped before their body is read. */
export async function authenticate({ database }: Pick<Deps, 'database'>, request: FastifyRequest): Promise<void> {
  const token = bearer.exec(request.headers.authorization ?? '')?.groups?.['token']
  const row = token === undefined ? null : await deviceRepository(database).findByToken(sha256(token))
  if (row === null) throw new Refused(401, 'token-unknown')
  request.device = {
    id: row.id,
    eventId: row.event_id,
    publicKey: row.public_key,
    isRevoked: row.revoked_at !== null,
  }
  if (request.device.isRevoked) throw new Refused(403, 'device-revoked')
}

export function deviceOf({ device }: FastifyRequest): EnrolledDevice {
  if (device === null) throw new Error('This route is for enrolled laptops only.')
  return device
}
