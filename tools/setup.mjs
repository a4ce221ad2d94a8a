import { launch } from './setup/launch.mjs'
import { prepare } from './setup/prepare.mjs'

await launch(async () => {
  await prepare({ log: console.log })
  return 0
})
