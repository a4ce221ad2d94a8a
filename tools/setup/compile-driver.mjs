import { createHash } from 'node:crypto'
import { copyFileSync, cpSync, existsSync, mkdirSync, readFileSync, renameSync } from 'node:fs'
import { basename, join } from 'node:path'
import { fetchPackage } from './fetch-package.mjs'
import { cacheFolder, electronFolder, isDevelopmentRuntime, project, toolEnvironment } from './project.mjs'
import { toolNode, toolScript } from './project.mjs'
import { runCommand } from './run-command.mjs'
import { withWorkFolder } from './with-work-folder.mjs'

const driver = join(project, 'node_modules/better-sqlite3')
const installed = join(driver, `prebuilds/linux-${process.arch}.node`)
const header = join(import.meta.dirname, 'napi9-compat.h')
const settings = join(import.meta.dirname, 'addon.gypi')
// Only Node-API's own headers, so that the machine's Node and its version do not matter.
const headers = {
  name: 'node-api-headers@1.7.0',
  integrity: 'sha512-uJMGdkhVwu9+I3UsVvI3KW6ICAy/yDfsu5Br9rSnTtY3WpoaComXvKloiV5wtx0Md2rn0B9n29Ys2WMNwWxj9A==',
}
const flags = { all: '-O2 -fno-lto', source: '-UNAPI_VERSION -DNAPI_VERSION=9', link: '-fno-lto' }

/** The driver's own program needs Node-API 10, which the development runtime does not have; Electron 45 does. */
export const compileDriver = {
  name: 'SQLite driver',
  find() {
    if (!isDevelopmentRuntime()) return null
    const compiled = compiledFile()
    if (!existsSync(compiled)) return 'the development runtime needs it compiled for Node-API 9: about a minute, once'
    return readFileSync(compiled).equals(readFileSync(installed))
      ? null
      : 'the compiled one is not in the place of the one that came with the package'
  },
  async run() {
    const compiled = compiledFile()
    if (!existsSync(compiled)) await compileTo(compiled)
    // Renamed over the old file: a running app keeps the one that it has open.
    const arriving = `${installed}.arriving`
    copyFileSync(compiled, arriving)
    renameSync(arriving, installed)
  },
}

function compiledFile() {
  const { version } = JSON.parse(readFileSync(join(driver, 'package.json'), 'utf8'))
  const texts = [header, settings].map((path) => readFileSync(path, 'utf8'))
  const recipe = JSON.stringify([version, texts, headers, flags, process.platform, process.arch])
  const key = createHash('sha256').update(recipe).digest('hex').slice(0, 16)
  return join(cacheFolder, `sqlite-driver-${version}-${key}.node`)
}

function compileTo(compiled) {
  return withWorkFolder('compiling-driver', async (work) => {
    const source = join(work, basename(driver))
    cpSync(driver, source, { recursive: true, filter: (path) => !/\/(?:prebuilds|build)$/.test(path) })
    cpSync(join(project, 'node_modules/node-addon-api'), join(work, 'node_modules/node-addon-api'), { recursive: true })
    const gyp = ['rebuild', '--release', '--force_build=1', `--nodedir=${await placeHeaders(work)}`]
    await runCommand(toolNode, [toolScript('node-gyp'), ...gyp], {
      cwd: source,
      env: {
        ...toolEnvironment(),
        CXXFLAGS: `${flags.source} -include ${header} ${flags.all}`,
        CFLAGS: flags.all,
        LDFLAGS: flags.link,
      },
      advice: 'It needs python3, make and g++. Then run the same command again.',
    })
    const result = join(source, 'build/Release/better_sqlite3.node')
    await proveDriver(result, work)
    renameSync(result, compiled)
  })
}

/** A folder as node-gyp expects the headers of a Node to be. */
async function placeHeaders(work) {
  const include = join(work, 'node/include/node')
  mkdirSync(include, { recursive: true })
  const tarball = await fetchPackage(headers, work)
  await runCommand('tar', ['-xzf', tarball, '-C', include, '--strip-components=2', 'package/include'])
  copyFileSync(settings, join(include, 'common.gypi'))
  return join(work, 'node')
}

/** Opens an encrypted database with it on both runtimes, before anything else may load it. */
async function proveDriver(file, work) {
  const script = join(import.meta.dirname, 'prove-driver.cjs')
  await runCommand(toolNode, [script, file, join(work, 'tool-node.sqlite')])
  await runCommand(join(electronFolder, 'dist/electron'), [script, file, join(work, 'electron.sqlite')], {
    env: { ...process.env, ELECTRON_RUN_AS_NODE: '1' },
  })
}
