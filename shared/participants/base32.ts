/** Crockford's base 32: without I, L, O and U, which people mistake for 1, 0 and V. */
export const base32Letters = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'

/** Bytes as letters, five bits each; bits that are left over at the end are zero. */
export function writeBase32(bytes: Uint8Array): string {
  let letters = ''
  let held = 0
  let bits = 0
  for (const byte of bytes) {
    held = (held << 8) | byte
    bits += 8
    for (; bits >= 5; bits -= 5) letters += base32Letters.charAt((held >> (bits - 5)) & 31)
    held &= 31
  }
  return bits === 0 ? letters : letters + base32Letters.charAt((held << (5 - bits)) & 31)
}

/**
 * The bytes of a text that `writeBase32` wrote, or null for any other: capitals only, no letter too many, and nothing in
 * the bits that are left over. There is one text for each row of bytes, so that no code has a twin.
 */
export function readBase32(text: string): Uint8Array<ArrayBuffer> | null {
  const bytes = new Uint8Array(Math.floor((text.length * 5) / 8))
  let held = 0
  let bits = 0
  let at = 0
  for (const letter of text) {
    const value = base32Letters.indexOf(letter)
    if (value === -1) return null
    held = (held << 5) | value
    bits += 5
    if (bits >= 8) {
      bits -= 8
      bytes[at++] = held >> bits
      held &= (1 << bits) - 1
    }
  }
  return bits < 5 && held === 0 ? bytes : null
}
