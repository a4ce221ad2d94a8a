import fc from 'fast-check'
import { encodeQR } from 'qr'
import { expect, it } from 'vitest'
import { checkSignedCode, codeSigner, makeCodeKey, nextKeyId } from '#shared/codes/code-signature.ts'
import { readBase32, writeBase32 } from '#shared/participants/base32.ts'
import { drawCode } from '#shared/participants/draw-code.ts'
import { readSignedCode, writeSignedCode } from '#shared/participants/signed-code.ts'
import { seededRandom } from '../../../tools/demo-event/seeded-random.ts'

const { publicKey, secretKey } = makeCodeKey()
const keys = [{ id: 'k1', publicKey, isRevoked: false }]
const sign = codeSigner({ keyId: 'k1', secretKey })
const short = drawCode('BJB', seededRandom(2019))
const signed = sign(short)

function checkOf(text: string, known = keys) {
  const read = readSignedCode(text)
  return read === null || read === 'malformed' ? read : checkSignedCode(read, known)
}

it('reads back what it signed, for any code and any key', () => {
  fc.assert(
    fc.property(
      fc.stringMatching(/^[A-Z0-9]{2,6}$/),
      fc.stringMatching(/^[0-9a-z]{1,8}$/),
      fc.integer(),
      (prefix, keyId, seed) => {
        const code = drawCode(prefix, seededRandom(seed))
        const text = codeSigner({ keyId, secretKey })(code)
        expect(readSignedCode(text)).toMatchObject({ code, keyId })
        expect(checkOf(text, [{ id: keyId, publicKey, isRevoked: false }])).toBe('genuine')
      },
    ),
    { numRuns: 50 },
  )
})

it('refuses a code in which any bit of the signature, or any other letter, was changed', () => {
  const read = readSignedCode(signed)
  if (read === null || read === 'malformed') throw new Error('not a signed code')
  for (let bit = 0; bit < read.signature.length * 8; bit += 1) {
    const signature = Uint8Array.from(read.signature)
    signature[bit >> 3]! ^= 1 << (bit & 7)
    expect(checkOf(writeSignedCode({ ...read, signature })), `bit ${bit}`).toBe('forged')
  }
  for (const [at, letter] of Array.from(signed).entries()) {
    const other = letter === '7' ? '8' : '7'
    const changed = signed.slice(0, at) + other + signed.slice(at + 1)
    expect(['forged', 'malformed', 'key-unknown', null], `letter ${at}`).toContain(checkOf(changed))
  }
})

it('takes one way of writing only: no small letters, no look-alikes, no bits left over, nothing behind', () => {
  const last = signed.length - 1
  const letters = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'
  const twins = Array.from(letters, (letter) => signed.slice(0, last) + letter)
  expect(twins.filter((twin) => checkOf(twin) === 'genuine')).toEqual([signed])
  expect(checkOf(signed.toLowerCase())).toBeNull()
  expect(checkOf(`G1.${short}.k1.${signed.split('.')[3]}`)).toBe('malformed')
  for (const odd of [`${signed}0`, signed.slice(0, -1), `${signed} `, `${signed}.`, signed.replace('.', '..')])
    expect(checkOf(odd), odd).toBe('malformed')
  expect(readSignedCode('https://contoh.id/tiket/1')).toBeNull()
})

it('tells a key that it does not know from one that was revoked, and never gives an id twice', () => {
  expect(checkOf(signed, [])).toBe('key-unknown')
  expect(checkOf(signed, [{ id: 'k1', publicKey, isRevoked: true }])).toBe('key-revoked')
  expect(checkOf(signed, [{ id: 'k1', publicKey: makeCodeKey().publicKey, isRevoked: false }])).toBe('forged')
  expect(nextKeyId([])).toBe('k1')
  expect(nextKeyId([{ id: 'k9' }, { id: 'k10' }, { id: 'other' }])).toBe('k11')
})

it('fits into a QR code of version 6 at level M with the longest prefix and key, and usually into version 5', () => {
  const longest = codeSigner({ keyId: 'abcdefgh', secretKey })(drawCode('ABCDEF', seededRandom(1)))
  const sideOf = (text: string) => encodeQR(text, 'raw', { ecc: 'medium', border: 1 }).length - 2
  expect(longest).toMatch(/^[0-9A-Z.]+$/)
  expect(sideOf(longest)).toBeLessThanOrEqual(17 + 4 * 6)
  expect(signed).toHaveLength(121)
  expect(sideOf(signed)).toBe(17 + 4 * 5)
  const namedVersion = encodeQR(longest, 'raw', { ecc: 'medium', version: 6, encoding: 'alphanumeric', border: 1 })
  expect(namedVersion).toHaveLength(43)
})

it('writes bytes in base 32 so that each row of bytes has one text', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 80 }), fc.stringMatching(/^[0-9A-HJKMNP-TV-Z]{0,20}$/), (bytes, text) => {
      expect(readBase32(writeBase32(bytes))).toEqual(bytes)
      const read = readBase32(text)
      if (read) expect(writeBase32(read)).toBe(text)
    }),
  )
})
