import { randomBytes, scrypt, timingSafeEqual } from 'node:crypto'
import type { SealedPin } from '#shared/officers/officer.ts'

const saltBytes = 16
const keyBytes = 32
/** 16 MB and some 50 ms a try: a PIN has few digits, so its guessing has to be dear. */
const cost = { N: 2 ** 14, r: 8, p: 1 }

/** Seals a PIN so that it can be proved and not read. In a thread of Node's pool: a scan meanwhile does not wait. */
export async function sealPin(pin: string): Promise<SealedPin> {
  const salt = randomBytes(saltBytes)
  const hash = await derive(pin, salt)
  return { salt: salt.toString('base64url'), hash: hash.toString('base64url') }
}

/** Whether a PIN is the sealed one; takes as long for a wrong one. */
export async function isPinOf(pin: string, sealed: SealedPin): Promise<boolean> {
  const hash = await derive(pin, Buffer.from(sealed.salt, 'base64url'))
  return timingSafeEqual(hash, Buffer.from(sealed.hash, 'base64url'))
}

function derive(pin: string, salt: Buffer): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    scrypt(pin, salt, keyBytes, cost, (error, key) => (error ? reject(error) : resolve(key)))
  })
}
