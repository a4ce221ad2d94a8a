import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { electronEnvironment } from './setup/electron-environment.mjs'
import { launch } from './setup/launch.mjs'
import { kioskSteps, prepare } from './setup/prepare.mjs'
import { electronFolder, project } from './setup/project.mjs'
import { runChild } from './setup/run-child.mjs'
import { withDisplay } from './setup/with-display.mjs'

await launch(async (args) => {
  await prepare({ log: console.log, only: kioskSteps })
  const electron = join(electronFolder, 'dist', readFileSync(join(electronFolder, 'path.txt'), 'utf8'))
  return withDisplay((env) => {
    console.log('start    Gapura opens on the example event; Ctrl+C closes it')
    // Chromium complains of every service that a bare machine lacks; the app keeps a log of its own.
    return runChild(electron, ['--log-level=3', project, '--demo', ...args], {
      cwd: project,
      env: { ...env, ...electronEnvironment() },
    })
  })
})
