import { mkdirSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { chooseAddress } from './hq/choose-address.mjs'
import { openBrowser } from './hq/open-browser.mjs'
import { launch } from './setup/launch.mjs'
import { headquartersSteps, prepare } from './setup/prepare.mjs'
import { project, toolEnvironment, toolNode } from './setup/project.mjs'
import { runChild } from './setup/run-child.mjs'

const help = `npm run hq [-- options]

  --example      opens the example event too
  --lan          lets laptops of this network in, not only this one
  --data <path>  folder of the embedded database (default: ./hq-data)
  --no-open      does not open a browser

DATABASE_URL=postgres://… uses PostgreSQL instead. HOST, PORT, PUBLIC_ADDRESS, TRUST_PROXY and LOG_LEVEL are told in
docs/deploy.md.`

await launch(async (args) => {
  if (args.includes('--help')) {
    console.log(help)
    return 0
  }
  await prepare({ log: console.log, only: headquartersSteps })
  const env = { LOG_LEVEL: 'warn', ...chooseAddress(args.includes('--lan')), ...toolEnvironment() }
  if (!env.DATABASE_URL) env.DATABASE_URL = prepareFolder(args)
  console.log(
    `hq       data in ${env.DATABASE_URL.startsWith('postgres') ? 'PostgreSQL' : env.DATABASE_URL}; Ctrl+C closes it`,
  )
  return runChild(toolNode, [join(project, 'server/index.ts'), ...args.filter((arg) => arg === '--example')], {
    cwd: project,
    env,
    onMessage: ({ open }) => {
      if (!args.includes('--no-open')) openBrowser(open)
    },
  })
})

function prepareFolder(args) {
  const place = args.indexOf('--data')
  const folder = resolve(place === -1 ? join(project, 'hq-data') : (args[place + 1] ?? ''))
  mkdirSync(folder, { recursive: true })
  return join(folder, 'headquarters.db')
}
