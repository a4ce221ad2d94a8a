import { sampleDesigns } from './badge-designs.ts'
import { makeEventFile, printEventFile } from './demo-event-file.ts'
import { printSampleList } from './sample-list.ts'
import { printSampleSheet } from './sample-sheet.ts'
import { drawSisterCodes } from './sister-codes.ts'

/** Everything that is made for resources/demo: the text of each file by its name, the same every time. */
export function makeDemoFiles(): Record<string, string> {
  return {
    'banjarbaru.json': printEventFile(makeEventFile()),
    'bandung-codes.json': `${JSON.stringify(drawSisterCodes(), null, 2)}\n`,
    'daftar-contoh.csv': printSampleList(),
    'contoh-kode.svg': printSampleSheet(),
  }
}

/** Everything that is made for resources/badges: sample designs to import, or to begin one's own with. */
export function makeBadgeFiles(): Record<string, string> {
  return Object.fromEntries(
    Object.values(sampleDesigns).map((design) => [`${design.id}.gapura-badge`, `${JSON.stringify(design, null, 2)}\n`]),
  )
}
