type Count = { passed: number; failed: number }
export declare function countVitest(report: {
  numPassedTests: number
  testResults: { status: string; assertionResults: { status: string }[] }[]
}): Count
export declare function countPlaywright(report: {
  stats: { expected: number; unexpected: number; flaky: number }
  errors: unknown[]
}): Count
