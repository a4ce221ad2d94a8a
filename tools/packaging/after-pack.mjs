import { existsSync, rmSync } from 'node:fs'
import { join } from 'node:path'

/**
 * Takes Electron's own example app out of the packed folder, and refuses installers that would ship the runtime that is
 * for development only.
 */
export function afterPack({ appOutDir, packager, targets }) {
  rmSync(join(packager.getResourcesDir(appOutDir), 'default_app.asar'), { force: true })
  const installers = targets.map(({ name }) => name).filter((name) => name !== 'dir')
  if (installers.length > 0 && existsSync(join(appOutDir, 'development-only.txt')))
    throw new Error(
      `An installer (${installers.join(', ')}) needs the Electron of package.json, and this one is for development only. ` +
        'Run npm run setup where its download can be reached.',
    )
}
