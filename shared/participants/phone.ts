/** A phone number as people write it (0812…, 62812…, +62 812-…, 812…) in E.164, or empty when it is none. */
export function parsePhone(text: string): string {
  const hasPlus = text.trim().startsWith('+')
  const digits = text.replaceAll(/\D/g, '')
  if (digits.length < 8 || digits.length > 15) return ''
  if (hasPlus) return `+${digits}`
  if (digits.startsWith('62')) return `+${digits}`
  if (digits.startsWith('0')) return `+62${digits.slice(1)}`
  // Spreadsheets eat the leading zero.
  if (digits.startsWith('8')) return `+62${digits}`
  return ''
}

/** As it is shown at a desk: 0812-••••-7890. Empty stays empty. */
export function maskPhone(phone: string): string {
  if (phone === '') return ''
  const local = phone.startsWith('+62') ? `0${phone.slice(3)}` : phone
  return `${local.slice(0, 4)}-••••-${local.slice(-4)}`
}

/** Digits from the end: the tail that people say at a desk becomes a prefix that an index can find. */
export function phoneKey(phone: string): string {
  const local = phone.startsWith('+62') ? `0${phone.slice(3)}` : phone
  return [...local.replaceAll(/\D/g, '')].toReversed().join('')
}
