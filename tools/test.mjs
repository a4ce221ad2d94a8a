import { runChecks } from './checks/run-checks.mjs'
import { electronEnvironment } from './setup/electron-environment.mjs'
import { launch } from './setup/launch.mjs'
import { prepare } from './setup/prepare.mjs'
import { toolEnvironment } from './setup/project.mjs'
import { withDisplay } from './setup/with-display.mjs'

await launch(async () => {
  try {
    return await runEverything()
  } catch (error) {
    if (!error.isSetupFailure) throw error
    console.error(`\n${error.message}`)
    console.log('\n0 passed, 1 failed')
    return 1
  }
})

async function runEverything() {
  await prepare({ log: console.log, isVirtual: true, wantsBrowser: true, wantsPrinting: true })
  // Loaded when the packages are there: it looks up their commands.
  const { runSuites } = await import('./checks/run-suites.mjs')
  const checks = await runChecks()
  const suites = await withDisplay((env) => runSuites({ ...toolEnvironment(env), ...electronEnvironment() }), {
    isVirtual: true,
  })
  const failed = checks.failed + suites.failed
  console.log(`\n${checks.passed + suites.passed} passed, ${failed} failed`)
  return failed === 0 ? 0 : 1
}
