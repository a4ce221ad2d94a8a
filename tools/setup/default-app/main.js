// Opens the app named on the command line (`electron .`), for an Electron that comes without its own default app.
import { existsSync, readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import path from 'node:path'
import { pathToFileURL } from 'node:url'
import { app } from 'electron/main'

const require = createRequire(import.meta.url)
const target = readCommandLine()

Object.defineProperty(process, 'defaultApp', { value: true, enumerable: true, configurable: false })
try {
  await import(pathToFileURL(require.resolve(findEntry(target))).href)
} catch (error) {
  console.error(`App threw an error during load\n${error?.stack ?? error}`)
  process.exit(1)
}

/** The folder or file of the app; answers `--version`, `--abi` and `-r module` on the way, as Electron does. */
function readCommandLine() {
  // Copied first: a module of -r may shorten the original.
  const args = process.argv.slice(1)
  for (let i = 0; i < args.length; i += 1) {
    const arg = args[i]
    if (arg === '-v' || arg === '--version') answer(`v${process.versions.electron}`)
    else if (arg === '-a' || arg === '--abi') answer(process.versions.modules)
    else if (arg === '-r' || arg === '--require') {
      i += 1
      require(path.resolve(args[i]))
    } else if (!arg.startsWith('-')) return path.resolve(arg)
  }
  console.error('usage: electron [-r module] [options] path/to/app')
  process.exit(1)
}

function answer(text) {
  console.log(text)
  process.exit(0)
}

function findEntry(folder) {
  const manifest = path.join(folder, 'package.json')
  if (!existsSync(manifest)) {
    app.setAppPath(path.dirname(require.resolve(folder)))
    return folder
  }
  const { version, productName, name, desktopName, main } = JSON.parse(readFileSync(manifest, 'utf8'))
  if (version) app.setVersion(version)
  if (productName ?? name) app.name = productName ?? name
  app.setDesktopName(desktopName ?? `${app.name}.desktop`)
  app.setAppPath(folder)
  return path.join(folder, main ?? 'index.js')
}
