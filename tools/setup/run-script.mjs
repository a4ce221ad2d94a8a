import { electronEnvironment } from './electron-environment.mjs'
import { prepare } from './prepare.mjs'
import { project, toolEnvironment, toolNode } from './project.mjs'
import { runChild } from './run-child.mjs'
import { withDisplay } from './with-display.mjs'

/**
 * Sets up what is missing, then runs a script of this repository on the tools' Node, with a screen. With `--json` the
 * script's last line has to be the last line, so everything said here goes to the standard error.
 */
export async function runScript(path, args, { wantsBrowser = false } = {}) {
  const log = args.includes('--json') ? console.error : console.log
  await prepare({ log, wantsBrowser })
  return withDisplay(
    (env) =>
      runChild(toolNode, [path, ...args], { cwd: project, env: { ...toolEnvironment(env), ...electronEnvironment() } }),
    { log },
  )
}
