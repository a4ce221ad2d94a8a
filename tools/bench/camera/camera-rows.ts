import { rmSync } from 'node:fs'
import type { BenchRow } from '../bench-row.ts'
import { findCorpus } from './corpus.ts'
import { corpusRows } from './corpus-rows.ts'
import { liveRows } from './live-rows.ts'
import { buildBenchPage, openBenchWindow } from './open-bench-window.ts'

/** Every row about the camera, ours and html5-qrcode as it comes in the same run. Takes some four minutes. */
export async function cameraRows(): Promise<BenchRow[]> {
  const pageFolder = await buildBenchPage()
  try {
    const live = await liveRows(pageFolder)
    const corpus = findCorpus()
    if (corpus === null) {
      process.stdout.write(
        'The pictures of the camera bench are not here (GAPURA_QR_CORPUS): its reading rows are left out.\n',
      )
      return live
    }
    const window = await openBenchWindow(pageFolder, corpus.folder, null)
    try {
      return [...(await corpusRows(window, corpus.pictures)), ...live]
    } finally {
      await window.close()
    }
  } finally {
    rmSync(pageFolder, { recursive: true, force: true })
  }
}
