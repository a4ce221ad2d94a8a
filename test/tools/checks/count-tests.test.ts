import { expect, it } from 'vitest'
import { countPlaywright, countVitest } from '../../../tools/checks/count-tests.mjs'

const passed = { status: 'passed' }
const failed = { status: 'failed' }

it('counts tests, and a file that could not be loaded as one failure', () => {
  const testResults = [
    { status: 'passed', assertionResults: [passed, passed] },
    { status: 'failed', assertionResults: [passed, failed, failed] },
    { status: 'failed', assertionResults: [] },
  ]
  expect(countVitest({ numPassedTests: 3, testResults })).toEqual({ passed: 3, failed: 3 })
})

it('counts a test that passes only sometimes, and an error outside of any test, as failures', () => {
  const stats = { expected: 4, unexpected: 1, flaky: 1 }
  expect(countPlaywright({ stats, errors: [{}] })).toEqual({ passed: 4, failed: 3 })
})
