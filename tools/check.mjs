import { runChecks } from './checks/run-checks.mjs'
import { launch } from './setup/launch.mjs'
import { prepare } from './setup/prepare.mjs'

await launch(async () => {
  await prepare({ log: console.log, only: ['packages'] })
  const { failed } = await runChecks()
  return failed === 0 ? 0 : 1
})
