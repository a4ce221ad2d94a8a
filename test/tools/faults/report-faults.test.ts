import { expect, it } from 'vitest'
import { triesOf } from '../../../tools/faults/fault-case.ts'
import { describeResult, type FaultResult, isPassed, summarizeResults } from '../../../tools/faults/report-faults.ts'

const held = { tries: 20, acknowledged: 500, lost: 0, duplicated: 0, wrong: [], told: '' }
const ran = (name: string, change: Partial<typeof held> | { wrong: string[] }): FaultResult => ({
  kind: 'ran',
  name,
  seconds: 2,
  outcome: { ...held, ...change },
})

it('passes a case only when nothing was lost, nothing came twice and nothing else went wrong', () => {
  expect(isPassed(ran('kill', {}))).toBe(true)
  expect(
    [{ lost: 1 }, { duplicated: 1 }, { wrong: ['it did not open'] }].some((change) => isPassed(ran('kill', change))),
  ).toBe(false)
  expect(isPassed({ kind: 'broken', name: 'kill', because: 'no cc' })).toBe(false)
})

it('adds the cases up, and names what this machine cannot make instead of counting it', () => {
  const results: FaultResult[] = [
    ran('kill', {}),
    ran('clock', { tries: 1, lost: 2, wrong: ['out of order'] }),
    { kind: 'broken', name: 'power', because: 'thrown' },
    { kind: 'skipped', name: 'disk', because: 'not root' },
  ]
  expect(JSON.parse(summarizeResults(results))).toEqual({
    cases: 3,
    passed: 1,
    failed: 2,
    tries: 21,
    acknowledged: 1000,
    lost: 2,
    duplicated: 0,
    wrong: 1,
    skipped: ['disk'],
  })
})

it('tells every wrong thing under its case', () => {
  const text = describeResult(ran('clock', { wrong: ['out of order', 'a time was lost'] }))
  expect(text.split('\n').map((line) => line.trim())).toEqual([
    '✗ clock              20 times, 500 records acknowledged, 0 lost, 0 doubled, 2 s',
    '✗ out of order',
    '✗ a time was lost',
  ])
})

it('tries at least once, however small the share', () => {
  expect([triesOf(500, 1), triesOf(500, 0.1), triesOf(2, 0.1)]).toEqual([500, 50, 1])
})
