import fc from 'fast-check'
import { expect, it } from 'vitest'
import { decideCertificate } from '#shared/reports/decide-certificate.ts'

const everybody = { roles: null, communities: null, groups: null, categories: null }
const person = { role: 'participant', community: 'GenRe', group: '', category: '' } as const
const ids = ['reg', 'talk', 'meal', 'boat', 'visit', 'closing']
const kinds = ['arrival', 'talk', 'meal', 'transport', 'visit', 'closing'] as const
const sessions = ids.map((id, index) => ({ id, kind: kinds[index] ?? 'talk', eligible: everybody }))
const attendance = fc.subarray(ids).map((some) => new Set(some))
const rule = fc.oneof(
  fc.record({ kind: fc.constant('sessions' as const), sessionIds: fc.subarray(ids, { minLength: 1 }) }),
  fc.record({ kind: fc.constant('share' as const), percent: fc.integer({ min: 1, max: 100 }) }),
)
const decide = (by: Parameters<typeof decideCertificate>[0], attended: ReadonlySet<string>) =>
  decideCertificate(by, { sessions, person, attended })

it('never takes a certificate away because somebody came to one more session', () => {
  fc.assert(
    fc.property(rule, attendance, fc.constantFrom(...ids), (by, attended, more) => {
      const before = decide(by, attended).isEntitled
      expect(before && !decide(by, new Set([...attended, more])).isEntitled).toBe(false)
    }),
  )
})

it('names missing scans that they really miss, none to whoever was everywhere, and never asks for a meal or a ride', () => {
  fc.assert(
    fc.property(rule, attendance, (by, attended) => {
      const { isEntitled, missing } = decide(by, attended)
      expect(missing.filter((id) => attended.has(id))).toEqual([])
      expect(isEntitled || missing.length > 0).toBe(true)
      if (by.kind === 'share') expect(missing.filter((id) => id === 'meal' || id === 'boat')).toEqual([])
      expect(decide(by, new Set(ids))).toEqual({ isEntitled: true, missing: [] })
    }),
  )
})

it('gives one at exactly the share, and not below it', () => {
  const half = { kind: 'share', percent: 50 } as const
  expect(decide(half, new Set(['reg', 'closing'])).isEntitled).toBe(true)
  expect(decide(half, new Set(['reg', 'meal', 'boat'])).isEntitled).toBe(false)
})

it('asks nobody for a session that is no more, nor counts one that is not for them', () => {
  const both = { kind: 'sessions', sessionIds: ['reg', 'gone'] } as const
  expect(decide({ ...both, sessionIds: [...both.sessionIds] }, new Set(['reg'])).isEntitled).toBe(true)
  expect(decide({ kind: 'sessions', sessionIds: ['gone'] }, new Set(ids)).isEntitled).toBe(false)
  const forOthers = [{ ...sessions[1]!, eligible: { ...everybody, communities: ['Pramuka'] } }, sessions[0]!]
  const attended = new Set(['reg'])
  expect(decideCertificate({ kind: 'share', percent: 100 }, { sessions: forOthers, person, attended }).isEntitled).toBe(
    true,
  )
})
