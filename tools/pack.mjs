import { launch } from './setup/launch.mjs'
import { prepare } from './setup/prepare.mjs'
import { isDevelopmentRuntime, project, toolEnvironment, toolNode, toolScript } from './setup/project.mjs'
import { runChild } from './setup/run-child.mjs'

await launch(async (args) => {
  await prepare({ log: console.log })
  console.log('pack     a folder for this system, in dist/')
  const code = await runChild(toolNode, [toolScript('electron-builder'), '--dir', '--publish', 'never', ...args], {
    cwd: project,
    env: toolEnvironment(),
  })
  if (code === 0 && isDevelopmentRuntime())
    console.log(
      '\npack     This machine has only the development runtime, so the folder is for trying: do not take it to a venue.\n' +
        '         Run npm run setup where the Electron of package.json can be fetched, then npm run pack again.',
    )
  return code
})
