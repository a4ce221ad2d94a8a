import { createHash } from 'node:crypto'

/** A text that cannot be guessed: 256 bits, safe in an address and in a cookie. */
export function newToken(randomBytes: (length: number) => Buffer): string {
  return randomBytes(32).toString('base64url')
}

/** What is kept of a token: whoever reads the database cannot use it. */
export function hashToken(token: string): string {
  return createHash('sha256').update(token).digest('hex')
}
