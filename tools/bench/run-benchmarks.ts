import { parseArgs } from 'node:util'
import { benchParts } from './bench-parts.ts'
import { type BenchRow, notMeasured } from './bench-row.ts'
import { formatJson, formatTable, oneLine } from './report-rows.ts'

const { values } = parseArgs({
  options: {
    /** The rows again as one JSON array, as the last line of the standard output. */
    json: { type: 'boolean', default: false },
    /** A part by its name, or by how its name begins; may be given several times. */
    only: { type: 'string', multiple: true, default: [] },
  },
})

/** With --json what is told on the way goes beside the last line, not before it. */
const tell = (line: string) => (values.json ? process.stderr : process.stdout).write(`${line}\n`)
const asked = benchParts.filter(({ name }) => values.only.length === 0 || values.only.some((by) => name.startsWith(by)))
const rows: BenchRow[] = []

if (asked.length === 0) {
  process.stderr.write(`No part is called so. There are: ${benchParts.map(({ name }) => name).join(', ')}\n`)
  process.exitCode = 1
} else {
  for (const { name, about, measure } of asked) {
    tell(`bench    ${name.padEnd(16)} ${about}`)
    const startedAt = performance.now()
    try {
      rows.push(...(await measure()))
    } catch (error) {
      rows.push(notMeasured(`part ${name}`, oneLine(error)))
    }
    tell(`bench    ${name.padEnd(16)} done in ${((performance.now() - startedAt) / 1000).toFixed(0)} s`)
  }
  tell(`\n${formatTable(rows)}`)
  if (values.json) process.stdout.write(`${formatJson(rows)}\n`)
}
