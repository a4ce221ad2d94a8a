import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { hashSources } from './hash-sources.mjs'
import { project, toolEnvironment, toolNode, toolScript } from './project.mjs'
import { runCommand } from './run-command.mjs'

const sources = ['electron', 'renderer', 'shared', 'resources', 'electron.vite.config.ts', 'package-lock.json']
const output = join(project, 'out')
const stamp = join(output, 'sources.sha256')

export const buildApp = {
  name: 'app',
  find() {
    if (!existsSync(stamp)) return 'it is not built'
    return readFileSync(stamp, 'utf8') === hashSources(sources) ? null : 'its sources have changed since it was built'
  },
  async run() {
    const hash = hashSources(sources)
    rmSync(stamp, { force: true })
    await runCommand(toolNode, [toolScript('electron-vite'), 'build'], {
      cwd: project,
      env: toolEnvironment(),
      advice: 'The sources of this checkout do not build: git status shows what differs from the version you fetched.',
    })
    // Written last: a build that was cut off is made again.
    writeFileSync(stamp, hash)
  },
}
