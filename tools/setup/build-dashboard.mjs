import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { hashSources } from './hash-sources.mjs'
import { project, toolEnvironment, toolNode, toolScript } from './project.mjs'
import { runCommand } from './run-command.mjs'

const sources = [
  'server/dashboard',
  'server/contract/dashboard-address.ts',
  'shared',
  'resources/icon.svg',
  'vite.dashboard.config.ts',
  'package-lock.json',
]
const output = join(project, 'out')
// Beside the page's folder, which the build empties.
const stamp = join(output, 'dashboard.sha256')

export const buildDashboard = {
  name: 'dashboard',
  find() {
    if (!existsSync(stamp) || !existsSync(join(output, 'dashboard/index.html'))) return 'it is not built'
    return readFileSync(stamp, 'utf8') === hashSources(sources) ? null : 'its sources have changed since it was built'
  },
  async run() {
    const hash = hashSources(sources)
    rmSync(stamp, { force: true })
    await runCommand(toolNode, [toolScript('vite'), 'build', '--config', 'vite.dashboard.config.ts'], {
      cwd: project,
      env: toolEnvironment(),
      advice: 'The sources of this checkout do not build: git status shows what differs from the version you fetched.',
    })
    mkdirSync(output, { recursive: true })
    // Written last: a build that was cut off is made again.
    writeFileSync(stamp, hash)
  },
}
