import { maskPhone } from '#shared/participants/phone.ts'
import type { User } from '../contract/accounts.ts'

export type Contact = { phone: string; email: string; isMasked: boolean }

/** Phone and e-mail as the reader may see them: viewers recognise them, and cannot use them. */
export function maskContact({ phone, email }: { phone: string; email: string }, { role }: Pick<User, 'role'>): Contact {
  if (role !== 'viewer') return { phone, email, isMasked: false }
  return { phone: maskPhone(phone), email: maskEmail(email), isMasked: true }
}

/** `s•••@example.org`: the first letter and the provider. */
function maskEmail(email: string): string {
  const at = email.lastIndexOf('@')
  if (at < 1) return email === '' ? '' : '•••'
  return `${[...email][0] ?? ''}•••${email.slice(at)}`
}
