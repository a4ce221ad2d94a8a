import { accessSync, constants, existsSync } from 'node:fs'
import { delimiter, join } from 'node:path'
import { isDevelopmentRuntime } from './project.mjs'
import { runCommand, tryCommand } from './run-command.mjs'
import { setupFailure } from './setup-failure.mjs'
import { hasDisplay } from './with-display.mjs'

/** What Electron loads, by the file that the loader looks for and the Debian package that has it. */
const libraries = [
  { file: 'libgtk-3.so.0', package: 'libgtk-3-0' },
  { file: 'libnss3.so', package: 'libnss3' },
  { file: 'libasound.so.2', package: 'libasound2' },
  { file: 'libgbm.so.1', package: 'libgbm1' },
]
// The window manager lets full screen, maximising and focus work as they do on a desk.
const display = [
  { command: 'Xvfb', package: 'xvfb' },
  { command: 'openbox', package: 'openbox' },
]
/** For the tests of headquarters' page, under the names that systems give it. */
const browser = [{ command: 'chromium', others: ['chromium-browser', 'google-chrome'], package: 'chromium' }]
/** For the tests that print: a print service of their own, and what reads its papers. */
const printing = [
  { command: 'cupsd', package: 'cups' },
  { command: 'lpadmin', package: 'cups-client' },
  { file: '/usr/lib/cups/filter/pdftopdf', package: 'cups-filters' },
  { command: 'pdfinfo', package: 'poppler-utils' },
]
const compiler = [
  { command: 'python3', package: 'python3' },
  { command: 'make', package: 'make' },
  { command: 'g++', package: 'g++' },
]

export const installLibraries = {
  name: 'Linux libraries',
  async find(wanted) {
    if (process.platform !== 'linux') return null
    const missing = await findMissing(wanted)
    return missing.length === 0 ? null : `missing: ${missing.join(', ')}`
  },
  async run({ log, ...wanted }) {
    const missing = await findMissing(wanted)
    if (!hasCommand('apt-get')) {
      throw setupFailure(
        `Install what these Debian packages have, then run the same command again: ${missing.join(' ')}`,
      )
    }
    const isRoot = process.getuid() === 0
    if (isRoot) {
      log('  apt-get update')
      await runApt('update')
    }
    const packages = await Promise.all(missing.map(nameForThisSystem))
    if (!isRoot) {
      const command = `sudo apt-get update && sudo apt-get install -y --no-install-recommends ${packages.join(' ')}`
      throw setupFailure(`Run this, then the same command again:\n\n  ${command}\n`)
    }
    log(`  apt-get install ${packages.join(' ')}`)
    await runApt('install', '-y', '--no-install-recommends', ...packages)
    const left = await findMissing(wanted)
    if (left.length > 0) throw setupFailure(`Installed, but still not found: ${left.join(', ')}`)
  },
}

async function findMissing({ isVirtual, wantsBrowser, wantsPrinting }) {
  const loaderList = await listLibraries()
  const commands = [
    ...(isVirtual || !hasDisplay() ? display : []),
    ...(isDevelopmentRuntime() ? compiler : []),
    ...(wantsBrowser ? browser : []),
    ...(wantsPrinting ? printing : []),
  ]
  return [
    ...libraries.filter(({ file }) => !loaderList.includes(`\t${file} `)),
    ...commands.filter(({ command, others = [], file }) =>
      file === undefined ? ![command, ...others].some(hasCommand) : !existsSync(file),
    ),
  ].map((need) => need.package)
}

async function listLibraries() {
  const program = ['/sbin/ldconfig', '/usr/sbin/ldconfig'].find((path) => existsSync(path)) ?? 'ldconfig'
  return runCommand(program, ['-p'])
}

/** Ubuntu and newer Debians call the libraries with 64-bit time `…t64`. */
async function nameForThisSystem(name) {
  for (const candidate of [name, `${name}t64`]) {
    const { answer } = await tryCommand('apt-cache', ['policy', candidate], { env: { ...process.env, LC_ALL: 'C' } })
    if (/Candidate: (?!\(none\))/.test(answer)) return candidate
  }
  return name
}

function runApt(...args) {
  return runCommand('apt-get', args, {
    env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
    advice: 'Check that the Debian mirror can be reached, then run the same command again.',
  })
}

function hasCommand(name) {
  // Commands of the system's services stand where only root looks.
  return [...(process.env['PATH'] ?? '').split(delimiter), '/usr/sbin'].some((folder) =>
    isExecutable(join(folder, name)),
  )
}

function isExecutable(path) {
  if (!existsSync(path)) return false
  try {
    accessSync(path, constants.X_OK)
    return true
  } catch (error) {
    if (error.code === 'EACCES') return false
    throw error
  }
}
