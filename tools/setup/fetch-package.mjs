import { createHash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { join } from 'node:path'
import { runCommand } from './run-command.mjs'
import { setupFailure } from './setup-failure.mjs'

/** Fetches a package that is no dependency into `folder`, refuses it unless it is the pinned one; the tarball's path. */
export async function fetchPackage({ name, integrity }, folder) {
  const answer = await runCommand('npm', ['pack', '--json', '--loglevel=error', name], {
    cwd: folder,
    advice: 'The package registry has to be reached for this step. Then run the same command again.',
  })
  const [{ filename }] = JSON.parse(answer)
  const tarball = join(folder, filename.replace('@', '').replace('/', '-'))
  if ((await readIntegrity(tarball)) !== integrity) {
    throw setupFailure(`${name} is not the file that was pinned (its SHA-512 differs): it is not used.`)
  }
  return tarball
}

async function readIntegrity(file) {
  const hash = createHash('sha512')
  for await (const chunk of createReadStream(file)) hash.update(chunk)
  return `sha512-${hash.digest('base64')}`
}
