import { project, toolEnvironment, toolNode, toolScript } from '../setup/project.mjs'
import { tryCommand } from '../setup/run-command.mjs'

const checks = [
  { name: 'format', package: '@biomejs/biome', command: 'biome', args: ['format', '.'] },
  { name: 'lint', package: 'oxlint', args: ['--type-aware', '--deny-warnings'] },
  { name: 'types and catalogue', package: 'typescript', command: 'tsc', args: ['-b'] },
  { name: 'rules of the house', package: 'vitest', args: ['run', '--project', 'check'] },
  { name: 'dead code', package: 'knip', args: [] },
]

/** Runs what has to hold before a test is worth running; answers how many checks passed and failed. */
export async function runChecks() {
  let failed = 0
  for (const check of checks) {
    const startedAt = performance.now()
    const { code, output } = await tryCommand(toolNode, [toolScript(check.package, check.command), ...check.args], {
      cwd: project,
      env: toolEnvironment(),
    })
    const seconds = ((performance.now() - startedAt) / 1000).toFixed(1)
    console.log(`check    ${check.name.padEnd(20)} ${code === 0 ? 'ok' : 'FAILED'} in ${seconds} s`)
    if (code === 0) continue
    failed += 1
    console.log(output)
  }
  return { passed: checks.length - failed, failed }
}
