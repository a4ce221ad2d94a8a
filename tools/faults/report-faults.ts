import type { FaultOutcome } from './fault-case.ts'

export type FaultResult =
  | { kind: 'ran'; name: string; seconds: number; outcome: FaultOutcome }
  | { kind: 'broken'; name: string; because: string }
  | { kind: 'skipped'; name: string; because: string }

/** Whether a case ran and everything held. */
export function isPassed(result: FaultResult): boolean {
  if (result.kind !== 'ran') return false
  const { lost, duplicated, wrong } = result.outcome
  return lost === 0 && duplicated === 0 && wrong.length === 0
}

/** One case in a line or a few, for people. */
export function describeResult(result: FaultResult): string {
  switch (result.kind) {
    case 'skipped':
      return `  – ${result.name.padEnd(18)} skipped: ${result.because}`
    case 'broken':
      return `  ✗ ${result.name.padEnd(18)} could not be finished: ${result.because}`
    case 'ran': {
      const { tries, acknowledged, lost, duplicated, wrong, told } = result.outcome
      const numbers = `${tries} times, ${acknowledged} records acknowledged, ${lost} lost, ${duplicated} doubled`
      const line = `  ${isPassed(result) ? '✓' : '✗'} ${result.name.padEnd(18)} ${numbers}, ${result.seconds.toFixed(0)} s`
      return [line, ...(told === '' ? [] : [`      ${told}`]), ...wrong.map((what) => `      ✗ ${what}`)].join('\n')
    }
  }
}

/** The numbers of all cases that ran, as one line of JSON. What this machine cannot make is named, not counted. */
export function summarizeResults(results: readonly FaultResult[]): string {
  const ran = results.flatMap((result) => (result.kind === 'ran' ? [result.outcome] : []))
  const sum = (of: (outcome: FaultOutcome) => number) => ran.reduce((total, outcome) => total + of(outcome), 0)
  const cases = results.filter(({ kind }) => kind !== 'skipped')
  const passed = cases.filter(isPassed).length
  return JSON.stringify({
    cases: cases.length,
    passed,
    failed: cases.length - passed,
    tries: sum(({ tries }) => tries),
    acknowledged: sum(({ acknowledged }) => acknowledged),
    lost: sum(({ lost }) => lost),
    duplicated: sum(({ duplicated }) => duplicated),
    wrong: sum(({ wrong }) => wrong.length),
    skipped: results.filter(({ kind }) => kind === 'skipped').map(({ name }) => name),
  })
}
