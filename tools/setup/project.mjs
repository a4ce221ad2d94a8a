import { existsSync, readFileSync } from 'node:fs'
import { homedir } from 'node:os'
import { delimiter, join, resolve } from 'node:path'

/** The checkout. */
export const project = resolve(import.meta.dirname, '../..')

/** What is fetched or compiled once and shared by every checkout of this user. */
export const cacheFolder = resolve(process.env['GAPURA_CACHE'] || join(homedir(), '.cache/gapura'))

/** The Node that tools and tests run on; comes with the packages, whatever Node started npm. */
export const toolNode = join(project, 'node_modules/node/bin', process.platform === 'win32' ? 'node.exe' : 'node')

/** The environment in which `node` is the tools' Node, and the packages' commands are found. */
export function toolEnvironment(env = process.env) {
  return { ...env, PATH: [join(project, 'node_modules/.bin'), env['PATH'] ?? ''].join(delimiter) }
}

/** The script behind a package's command, to be run with `toolNode` on every platform. */
export function toolScript(packageName, command = packageName) {
  const folder = join(project, 'node_modules', packageName)
  const { bin } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'))
  return join(folder, typeof bin === 'string' ? bin : bin[command])
}

/** True on the one platform for which the development runtime can be assembled. */
export const canAssembleRuntime = process.platform === 'linux' && process.arch === 'x64'

export const electronFolder = join(project, 'node_modules/electron')

/** True when Electron 45's own download is not there, but the older runtime for development and tests. */
export function isDevelopmentRuntime() {
  return existsSync(join(electronFolder, 'dist/development-only.txt'))
}
