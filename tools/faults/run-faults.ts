import { parseArgs } from 'node:util'
import { faultCases } from './fault-cases.ts'
import { describeResult, type FaultResult, isPassed, summarizeResults } from './report-faults.ts'

const { values } = parseArgs({
  options: {
    /** The numbers as one JSON object, as the last line of the standard output. */
    json: { type: 'boolean', default: false },
    /** A case by its name, or by how its name begins; may be given several times. */
    only: { type: 'string', multiple: true, default: [] },
    /** How much of the full length, as 0.1 for a tenth of the tries. */
    share: { type: 'string', default: '1' },
  },
})

const tell = (line: string) => (values.json ? process.stderr : process.stdout).write(`${line}\n`)
const share = Number(values.share)
const asked = faultCases.filter(({ name }) => values.only.length === 0 || values.only.some((by) => name.startsWith(by)))
const results: FaultResult[] = []

if (asked.length === 0 || !(share > 0)) {
  process.stderr.write(`Cases: ${faultCases.map(({ name }) => name).join(', ')}. A share is a number above 0.\n`)
  process.exitCode = 1
} else {
  for (const faultCase of asked) {
    tell(`fault    ${faultCase.about}`)
    const result = await runCase(faultCase)
    tell(describeResult(result))
    results.push(result)
  }
  const failed = results.filter((result) => result.kind !== 'skipped' && !isPassed(result))
  tell(failed.length === 0 ? '\nNothing was lost.' : `\nFailed: ${failed.map(({ name }) => name).join(', ')}.`)
  if (values.json) process.stdout.write(`${summarizeResults(results)}\n`)
  process.exitCode = failed.length === 0 ? 0 : 1
}

async function runCase({ name, findHindrance, run }: (typeof faultCases)[number]): Promise<FaultResult> {
  const hindrance = findHindrance()
  if (hindrance !== null) return { kind: 'skipped', name, because: hindrance }
  const startedAt = performance.now()
  try {
    const outcome = await run(share)
    return { kind: 'ran', name, seconds: (performance.now() - startedAt) / 1000, outcome }
  } catch (error) {
    return { kind: 'broken', name, because: error instanceof Error ? (error.stack ?? error.message) : String(error) }
  }
}
