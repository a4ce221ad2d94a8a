import { scrypt } from 'node:crypto'
import type { SealedPin } from '#shared/officers/officer.ts'
import type { Deps } from '../deps.ts'

const saltBytes = 16
const keyBytes = 32
/** What laptops prove a PIN with: 16 MB and some 50 ms a try, because a PIN has few digits. */
const cost = { N: 2 ** 14, r: 8, p: 1 }

/** Seals a PIN so that a laptop can prove it and nobody can read it. */
export async function sealPin({ randomBytes }: Pick<Deps, 'randomBytes'>, pin: string): Promise<SealedPin> {
  const salt = randomBytes(saltBytes)
  const hash = await new Promise<Buffer>((resolve, reject) => {
    scrypt(pin, salt, keyBytes, cost, (error, key) => (error ? reject(error) : resolve(key)))
  })
  return { salt: salt.toString('base64url'), hash: hash.toString('base64url') }
}
