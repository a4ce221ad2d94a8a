/** A phone number as people write it (0812…, 62812…, +62 812-…, 812…) in E.164, or empty when it is none. */
export function parsePhone(text: string): string {
  const written = text.normalize('NFKC').trim()
  const digits = written.replaceAll(/\D/g, '')
  // Abroad a number is also dialled with two zeros in front.
  const isInternational = written.replaceAll(/[^\d+]/g, '').startsWith('+') || digits.startsWith('00')
  const dialled = isInternational ? digits.replace(/^00/, '') : digits
  if (dialled.length < 8 || dialled.length > 15) return ''
  // Some keep the zero behind the country: +62 (0)812….
  if (dialled.startsWith('62')) return `+62${dialled.slice(2).replace(/^0/, '')}`
  if (isInternational) return `+${dialled}`
  if (dialled.startsWith('0')) return `+62${dialled.slice(1)}`
  // Spreadsheets eat the leading zero.
  if (dialled.startsWith('8')) return `+62${dialled}`
  return ''
}

/** Digits behind +62: from a small town's landline to the longest mobile number. */
const nationalNumber = /^\+62[1-9]\d{7,11}$/
const foreignNumber = /^\+(?!62)[1-9]\d{7,14}$/

/** The same for what an officer typed: null where it cannot be a number, so that it is looked at again. */
export function readPhone(text: string): string | null {
  // Whoever copies a number out of a chat copies invisible marks with it.
  const written = text
    .normalize('NFKC')
    .replaceAll(/\p{Cf}/gu, '')
    .trim()
  if (written === '' || /^\p{Pd}$/u.test(written)) return ''
  if (!/^[\d\s+().,/\p{Pd}]+$/u.test(written)) return null
  const phone = parsePhone(written)
  return nationalNumber.test(phone) || foreignNumber.test(phone) ? phone : null
}

/** As it is dialled at home, in groups: 0812-3456-7890. A number from abroad stays as it is. */
export function formatPhone(phone: string): string {
  const local = localOf(phone)
  return local.startsWith('0') ? local.replace(/^(\d{4})(\d{4})(\d+)$/, '$1-$2-$3') : local
}

/** As it is shown at a desk: 0812-••••-7890. Empty stays empty. */
export function maskPhone(phone: string): string {
  if (phone === '') return ''
  const local = localOf(phone)
  return `${local.slice(0, 4)}-••••-${local.slice(-4)}`
}

/** Digits from the end: the tail that people say at a desk becomes a prefix that an index can find. */
export function phoneKey(phone: string): string {
  return [...localOf(phone).replaceAll(/\D/g, '')].toReversed().join('')
}

function localOf(phone: string): string {
  return phone.startsWith('+62') ? `0${phone.slice(3)}` : phone
}
