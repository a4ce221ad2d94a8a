import { buildApp } from './build-app.mjs'
import { buildDashboard } from './build-dashboard.mjs'
import { compileDriver } from './compile-driver.mjs'
import { installElectron } from './install-electron.mjs'
import { installLibraries } from './install-libraries.mjs'
import { installPackages } from './install-packages.mjs'

/** Each step: `find` answers why it has to be done, or null when it is; `run` does it whole or throws. */
const steps = [installPackages, installElectron, installLibraries, compileDriver, buildApp, buildDashboard]

/** What the kiosk needs to start, and what headquarters needs. */
export const kioskSteps = [installPackages, installElectron, installLibraries, compileDriver, buildApp].map(
  ({ name }) => name,
)
export const headquartersSteps = [installPackages, buildDashboard].map(({ name }) => name)

/**
 * Sets up what is missing on this machine, one progress line per step. `only` names the steps that are wanted;
 * `isVirtual` asks for a virtual screen even where there is a real one, `wantsBrowser` for one to test the dashboard in,
 * `wantsPrinting` for a print service to test badges with.
 */
export async function prepare({ log, only, isVirtual = false, wantsBrowser = false, wantsPrinting = false }) {
  const wanted = steps.filter(({ name }) => only === undefined || only.includes(name))
  for (const step of wanted) {
    const reason = await step.find({ isVirtual, wantsBrowser, wantsPrinting })
    const title = `set-up   ${step.name.padEnd(16)}`
    if (reason === null) {
      log(`${title} is there`)
      continue
    }
    log(`${title} ${reason}`)
    const startedAt = performance.now()
    await step.run({ log, isVirtual, wantsBrowser, wantsPrinting })
    log(`${title} done in ${((performance.now() - startedAt) / 1000).toFixed(1)} s`)
  }
}
