import { existsSync, mkdirSync } from 'node:fs'
import { join } from 'node:path'
import type { BadgeFailure } from '#shared/badges/badge-payload.ts'
import type { Studio } from '#shared/contract/print-tasks.ts'
import { writeFileSafely } from '../../device/write-file-safely.ts'
import type { PrintRoad } from './print-road.ts'

/** Files instead of paper: a badge each, named by its print, so that after a crash its file tells that it is done. */
export function pdfRoad(folder: string, studio: Studio): PrintRoad {
  const pathOf = (printId: string) => join(folder, `name-tag-${printId}.pdf`)
  return {
    name: 'pdf',
    troubleOf: () => Promise.resolve(null),
    async prepare({ printId, paper }) {
      const pdf = await studio({ do: 'pdf', paper })
      if (!pdf.ok) return { kind: 'failed', failure: pdf.failure }
      return {
        kind: 'ready',
        giveUp: () => Promise.resolve(),
        deliver: () => {
          const failure = writePaper(pathOf(printId), folder, pdf.value)
          return Promise.resolve(failure === null ? { kind: 'done' } : { kind: 'failed', failure })
        },
      }
    },
    // A file that is not there was not finished; writing it again prints nothing twice.
    follow: (printId) => Promise.resolve(existsSync(pathOf(printId)) ? { kind: 'done' } : { kind: 'never-taken' }),
    cancel: (printId) => Promise.resolve(existsSync(pathOf(printId)) ? { kind: 'done' } : { kind: 'canceled' }),
  }
}

/** Whole on disk, or why not. A folder that cannot be written is a disk that takes nothing, too. */
export function writePaper(path: string, folder: string, content: Uint8Array): BadgeFailure | null {
  try {
    mkdirSync(folder, { recursive: true })
    writeFileSafely(path, content)
    return null
  } catch (error) {
    if (error instanceof Error && 'code' in error) return 'disk-full'
    throw error
  }
}
