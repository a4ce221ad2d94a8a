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
