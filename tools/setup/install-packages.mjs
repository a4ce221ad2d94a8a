import { accessSync, constants, existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { findDifferentPackage } from './find-different-package.mjs'
import { project, toolNode } from './project.mjs'
import { runCommand } from './run-command.mjs'
import { setupFailure } from './setup-failure.mjs'

const advice = 'Check that the package registry can be reached (npm ping), then run the same command again.'

export const installPackages = {
  name: 'packages',
  find() {
    if (!existsSync(join(project, 'node_modules'))) return 'node_modules is missing: npm ci, about a minute'
    const difference = findDifference()
    if (difference !== null) return `${difference}: npm ci, about a minute`
    return isToolNodeThere() ? null : 'the Node that the tools need is missing'
  },
  async run() {
    if (findDifference() === null) await runNpm('rebuild', 'node', '--loglevel=error')
    else await runNpm('ci', '--prefer-offline', '--loglevel=error')
    if (isToolNodeThere()) return
    throw setupFailure(
      'The Node that the tools need was not installed: npm was told to ignore install scripts.\nRun: npm config delete ignore-scripts && npm rebuild node',
    )
  },
}

/** npm writes its own account of what it installed only when it has finished. */
function findDifference() {
  const account = join(project, 'node_modules/.package-lock.json')
  if (!existsSync(account)) return 'node_modules is not complete'
  const difference = findDifferentPackage(readPackages(join(project, 'package-lock.json')), readPackages(account))
  return difference === null ? null : `${difference} is not what the lock file says`
}

function readPackages(path) {
  return JSON.parse(readFileSync(path, 'utf8')).packages
}

function isToolNodeThere() {
  try {
    accessSync(toolNode, constants.X_OK)
    return true
  } catch (error) {
    if (error.code === 'ENOENT' || error.code === 'EACCES') return false
    throw error
  }
}

function runNpm(...args) {
  const npm = process.env['npm_execpath']
  return npm?.endsWith('.js')
    ? runCommand(process.execPath, [npm, ...args], { cwd: project, advice })
    : runCommand(process.platform === 'win32' ? 'npm.cmd' : 'npm', args, { cwd: project, advice })
}
