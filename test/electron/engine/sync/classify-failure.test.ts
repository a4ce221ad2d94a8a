import { describe, expect, it } from 'vitest'
import { backOff } from '#engine/sync/back-off.ts'
import { classifyAnswer, classifyError } from '#engine/sync/classify-failure.ts'
import { failureWords } from './failure-words.ts'

const error = (code: string) => Object.assign(new Error('x'), { code })

describe('what a broken request means', () => {
  it.each([
    ['ECONNREFUSED', 'sync-refused'],
    ['ENETUNREACH', 'sync-no-network'],
    ['EHOSTUNREACH', 'sync-no-network'],
    ['ETIMEDOUT', 'sync-timeout'],
    ['ECONNRESET', 'sync-cut'],
    ['EPIPE', 'sync-cut'],
    ['CERT_HAS_EXPIRED', 'sync-tls'],
    ['ERR_TLS_CERT_ALTNAME_INVALID', 'sync-tls'],
    ['DEPTH_ZERO_SELF_SIGNED_CERT', 'sync-tls'],
    ['UNABLE_TO_VERIFY_LEAF_SIGNATURE', 'sync-tls'],
    ['EPROTO', 'sync-tls'],
    ['HPE_INVALID_CONSTANT', 'sync-answer-unreadable'],
    ['Z_DATA_ERROR', 'sync-answer-unreadable'],
  ])('%s is told as %s', (code, expected) => {
    expect(classifyError(error(code))).toBe(expected)
  })

  it('an address that is not found is DNS on a network, and no network without one', () => {
    expect(['sync-dns', 'sync-no-network']).toContain(classifyError(error('ENOTFOUND')))
  })
})

describe('what an answer means', () => {
  const own = (code: string) => ({ code, serverTime: 5 })

  it('is headquarters’ own word where it gave one', () => {
    expect(classifyAnswer(403, 'application/json', own('device-revoked'))).toEqual({
      code: 'sync-revoked',
      serverTime: 5,
    })
    expect(classifyAnswer(401, 'application/json', own('token-unknown')).code).toBe('sync-token-unknown')
    expect(classifyAnswer(409, 'application/json', own('pairing-expired')).code).toBe('sync-pairing-expired')
  })

  it('is never a revocation by somebody in between', () => {
    for (const status of [401, 403])
      expect(classifyAnswer(status, 'text/html', undefined).code).toBe('sync-not-headquarters')
    expect(classifyAnswer(511, 'text/html', undefined).code).toBe('sync-captive-portal')
    expect(classifyAnswer(200, 'application/json', own('device-revoked')).code).toBe('sync-answer-unreadable')
  })
})

it('waits longer with every failure, up to a minute, and never the same as the others', () => {
  expect([1, 2, 3, 4].map((failures) => backOff(failures, () => 1))).toEqual([1_000, 2_000, 4_000, 8_000])
  expect(backOff(1, () => 0)).toBe(500)
  expect(backOff(40, () => 1)).toBe(60_000)
})

it('every reason to be offline has a few words for the bar, in both languages', () => {
  expect(failureWords()).toEqual([])
})
