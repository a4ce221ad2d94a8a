import { readBase32, writeBase32 } from './base32.ts'
import { isWellFormedCode } from './draw-code.ts'

/** What a signed code is made of: the short code that it vouches for, and the key that signed it. No personal data. */
export type SignedCode = { code: string; keyId: string; signature: Uint8Array<ArrayBuffer> }

/** Bytes of an Ed25519 signature (RFC 8032). */
const signatureBytes = 64
const mark = 'G1'
const shape = /^G1\.([^.]*)\.([^.]*)\.([^.]*)$/
const keyLetters = /^[0-9A-Z]{1,8}$/

/**
 * The bytes that are signed: what the code says, behind words that keep the signature from meaning anything elsewhere.
 * Key ids are written in capitals, as every letter that a QR code packs closely (ISO/IEC 18004, alphanumeric mode).
 */
export function signedTextOf({ code, keyId }: Pick<SignedCode, 'code' | 'keyId'>): string {
  return `gapura participant code\n${headOf({ code, keyId })}`
}

/** As it stands in the QR code: `G1.BJB4K7Q9M2X.K1.` and 103 letters of the signature, 121 in all for such an event. */
export function writeSignedCode(signed: SignedCode): string {
  return `${headOf(signed)}.${writeBase32(signed.signature)}`
}

/**
 * What a text says that has the shape of a signed code; `malformed` where it was cut, mistyped or written another way
 * than `writeSignedCode` does, null for everything else. Whether it is genuine only the key can tell.
 */
export function readSignedCode(text: string): SignedCode | 'malformed' | null {
  if (!text.startsWith(`${mark}.`)) return null
  const [, code = '', keyId = '', letters = ''] = shape.exec(text) ?? []
  if (!isWellFormedCode(code) || !keyLetters.test(keyId)) return 'malformed'
  const signature = readBase32(letters)
  if (signature?.length !== signatureBytes || writeBase32(signature) !== letters) return 'malformed'
  return { code, keyId: keyId.toLowerCase(), signature }
}

function headOf({ code, keyId }: Pick<SignedCode, 'code' | 'keyId'>): string {
  return `${mark}.${code}.${keyId.toUpperCase()}`
}
