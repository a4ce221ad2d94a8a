import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { formatPairing, parseAddress, parsePairing, parsePairingCode } from '#shared/sync/pairing-text.ts'

describe('a pairing code', () => {
  it.each([
    ['ABCD-EFGH', 'ABCDEFGH'],
    [' abcd efgh ', 'ABCDEFGH'],
    ['ilo0-1234', '11001234'],
    ['ABCD–EFGH', 'ABCDEFGH'],
  ])('is understood as people type it: %s', (typed, code) => {
    expect(parsePairingCode(typed)).toBe(code)
  })

  it.each(['', 'ABCD-EFG', 'ABCD-EFGHJ', 'ABCD-EFGU', 'ABCD_EFGH'])('is not one: %s', (typed) => {
    expect(parsePairingCode(typed)).toBeNull()
  })
})

describe('a pairing text', () => {
  it('gives back what it was made of', () => {
    const letters = fc.constantFrom(...Array.from('0123456789ABCDEFGHJKMNPQRSTVWXYZ'))
    const code = fc.string({ unit: letters, minLength: 8, maxLength: 8 })
    const address = fc.constantFrom('https://hq.example.org', 'http://192.168.1.20:8080', 'http://localhost:8080')
    fc.assert(
      fc.property(code, address, (pairingCode, of) => {
        const pairing = { address: of, pairingCode }
        expect(parsePairing(formatPairing(pairing))).toEqual(pairing)
      }),
    )
  })

  it.each(['BJB-4K7Q-9M2X', 'https://hq.example.org', 'GAPURA-PAIR:', 'GAPURA-PAIR:http://hq.example.org#ABCDEFGH'])(
    'is none: %s',
    (text) => {
      expect(parsePairing(text)).toBeNull()
    },
  )
})

describe("headquarters' address", () => {
  it.each([
    ['hq.example.org', 'https://hq.example.org'],
    ['https://HQ.example.org/dashboard?x=1', 'https://hq.example.org'],
    ['http://10.0.0.5:8080', 'http://10.0.0.5:8080'],
    ['http://laptop-hub.local:8080/', 'http://laptop-hub.local:8080'],
  ])('is kept as scheme, host and port: %s', (typed, address) => {
    expect(parseAddress(typed)).toBe(address)
  })

  it.each(['http://hq.example.org', 'http://172.32.0.1', 'ftp://hq.example.org', '', 'a b', 'javascript:alert(1)'])(
    'is not one that a token may be sent to: %s',
    (typed) => {
      expect(parseAddress(typed)).toBeNull()
    },
  )
})
