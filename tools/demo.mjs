import { join } from 'node:path'
import { launch } from './setup/launch.mjs'
import { runScript } from './setup/run-script.mjs'

await launch((args) => runScript(join(import.meta.dirname, 'demo/play-day.ts'), args, { wantsBrowser: true }))
