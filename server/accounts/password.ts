import { hash, verify } from '@node-rs/argon2'

/** Argon2id with the memory and time that OWASP's password storage cheat sheet asks for. */
const cost = { memoryCost: 19_456, timeCost: 2, parallelism: 1 }

export function hashPassword(password: string): Promise<string> {
  return hash(password, cost)
}

/** The hash of nobody's password, for e-mails that nobody has: the answer takes as long as a wrong password. */
let nobodys: Promise<string> | null = null

/** Whether a password fits. Without a hash it never does, and takes as long. */
export async function isPasswordRight(password: string, passwordHash: string | null): Promise<boolean> {
  nobodys ??= hashPassword('of nobody')
  const fits = await verify(passwordHash ?? (await nobodys), password)
  return fits && passwordHash !== null
}
