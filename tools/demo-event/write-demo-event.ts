import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { eventFileSchema } from '#shared/event/event.ts'
import { makeEventFile } from './demo-event-file.ts'
import { makeDemoFiles } from './demo-files.ts'

const folder = join(import.meta.dirname, '../../resources/demo')

// Nothing is written that the kiosk would refuse to open.
eventFileSchema.parse(makeEventFile())
mkdirSync(folder, { recursive: true })
for (const [name, text] of Object.entries(makeDemoFiles())) {
  writeFileSync(join(folder, name), text)
  process.stdout.write(`resources/demo/${name}\n`)
}
