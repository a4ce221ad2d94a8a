/** Counts of vitest's JSON report. A file that could not be loaded holds no tests, and counts as one that failed. */
export function countVitest({ numPassedTests, testResults }) {
  const failed = testResults.map(({ status, assertionResults }) => {
    const failures = assertionResults.filter((test) => test.status === 'failed').length
    return status === 'failed' ? Math.max(1, failures) : failures
  })
  return { passed: numPassedTests, failed: failed.reduce((sum, count) => sum + count, 0) }
}

/** Counts of Playwright's JSON report; errors outside of any test count as failures, and so does a flaky test. */
export function countPlaywright({ stats, errors }) {
  return { passed: stats.expected, failed: stats.unexpected + stats.flaky + errors.length }
}
