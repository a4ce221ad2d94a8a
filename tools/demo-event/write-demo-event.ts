import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { eventFileSchema } from '#shared/event/event.ts'
import { makeEventFile } from './demo-event-file.ts'
import { makeBadgeFiles, makeDemoFiles } from './demo-files.ts'

const resources = join(import.meta.dirname, '../../resources')

// Nothing is written that the kiosk would refuse to open.
eventFileSchema.parse(makeEventFile())
for (const [folder, files] of Object.entries({ demo: makeDemoFiles(), badges: makeBadgeFiles() })) {
  mkdirSync(join(resources, folder), { recursive: true })
  for (const [name, text] of Object.entries(files)) {
    writeFileSync(join(resources, folder, name), text)
    process.stdout.write(`resources/${folder}/${name}\n`)
  }
}
