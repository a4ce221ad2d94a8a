import { execFile } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { openPrintRun } from '#engine/badges/print-run.ts'
import { spoolerPlace } from '#engine/badges/ipp/ask-spooler.ts'
import { openSpooler } from '#engine/badges/spooler.ts'
import type { Desk } from '#engine/check-in/scan-code.ts'
import type { BadgeDesign } from '#shared/badges/badge-design.ts'
import type { PrintWay } from '#shared/badges/print-way.ts'
import type { Drawing, PrintAnswer, PrintTask, Studio } from '#shared/contract/print-tasks.ts'

const run = promisify(execFile)

export const plainDesign: BadgeDesign = {
  format: 'gapura-badge',
  version: 1,
  id: 'plain',
  name: 'Polos',
  media: { width: 54_000, height: 86_000, bleed: 0, safe: 3_000, sheet: null },
  roleColours: {
    participant: '#7a1e3a',
    guest: '#7a1e3a',
    speaker: '#7a1e3a',
    committee: '#7a1e3a',
    media: '#7a1e3a',
  },
  roles: null,
  front: [],
  back: [],
}

/**
 * Stands where Chromium stands: what is drawn is a small PDF, and it is handed to the system's spooler as any program
 * does it. The spooler, its queues and what comes out of them are real.
 */
export function lpStudio(place: string) {
  const folder = mkdtempSync(join(tmpdir(), 'gapura-studio-'))
  const drawn: Drawing[] = []
  const tasks: PrintTask['do'][] = []
  // Each task is answered by its own kind, as main does.
  const answer: Studio = async (task: PrintTask): Promise<PrintAnswer<PrintTask['do']>> => {
    tasks.push(task.do)
    switch (task.do) {
      case 'draw':
        drawn.push(task.drawing)
        return { ok: true, value: null }
      case 'print': {
        const file = join(folder, 'badge.pdf')
        writeFileSync(file, smallestPdf)
        try {
          await run('lp', ['-d', task.queue, '-t', task.title, file], {
            env: { ...process.env, CUPS_SERVER: place },
          })
          return { ok: true, value: null }
        } catch {
          return { ok: false, failure: 'printer-refused', detail: 'lp' }
        }
      }
      case 'pdf':
        return { ok: true, value: new Uint8Array(smallestPdf) }
      case 'dots':
        return { ok: true, value: { width: 16, height: 2, rows: Uint8Array.of(0xff, 0xff, 0x80, 0x01) } }
      case 'show-file':
        return { ok: true, value: null }
      case 'list-printers':
        return { ok: true, value: [] }
    }
  }
  return {
    studio: answer,
    drawn,
    tasks,
    folder,
    [Symbol.dispose]: () => rmSync(folder, { recursive: true, force: true }),
  }
}

/** A print run over an open event, driven step by step. */
export function printRunAt(
  desk: Desk,
  {
    studio,
    place,
    way,
    papersFolder,
  }: { studio: Studio; place: string; way: () => PrintWay | null; papersFolder: string },
) {
  let ticks = 0
  const printRun = openPrintRun({
    desk: () => desk,
    way,
    studio,
    papersFolder,
    spooler: openSpooler(spoolerPlace({ CUPS_SERVER: place })),
    ticks: () => ticks + performance.now(),
  })
  return {
    printRun,
    pass: (ms: number) => (ticks += ms),
    /** Works until something is so, or fails after twenty seconds. */
    async until(isSo: () => boolean): Promise<void> {
      const limit = Date.now() + 20_000
      while (!isSo()) {
        if (Date.now() > limit) throw new Error('it did not come to that')
        const pause = await printRun.step()
        if (!isSo()) await new Promise((resolve) => setTimeout(resolve, Math.min(pause ?? 50, 150)))
      }
    },
  }
}

const smallestPdf = Buffer.from(
  `%PDF-1.4
1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj
2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj
3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 153.07 243.78]/Contents 4 0 R>>endobj
4 0 obj<</Length 20>>stream
10 10 100 100 re f  
endstream
endobj
trailer<</Root 1 0 R>>
%%EOF
`,
  'latin1',
)
