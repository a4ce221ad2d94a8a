import { rmSync } from 'node:fs'
import { type BenchRow, notMeasured } from '../bench-row.ts'
import { findCorpus } from './corpus.ts'
import { corpusRows } from './corpus-rows.ts'
import { liveRows } from './live-rows.ts'
import { buildBenchPage, openBenchWindow } from './open-bench-window.ts'

/** The rows about a running camera, ours and html5-qrcode as it comes in the same run. */
export async function cameraLiveRows(): Promise<BenchRow[]> {
  return withBenchPage(liveRows)
}

/** The rows about reading pictures of codes, which are not part of the repository. */
export async function cameraPictureRows(): Promise<BenchRow[]> {
  const corpus = findCorpus()
  if (corpus === null)
    return [notMeasured('camera: reading pictures of codes', 'skipped, the folder of GAPURA_QR_CORPUS is not there')]
  return withBenchPage(async (pageFolder) => {
    const window = await openBenchWindow(pageFolder, corpus.folder, null)
    try {
      return await corpusRows(window, corpus.pictures)
    } finally {
      await window.close()
    }
  })
}

async function withBenchPage(measure: (pageFolder: string) => Promise<BenchRow[]>): Promise<BenchRow[]> {
  const pageFolder = await buildBenchPage()
  try {
    return await measure(pageFolder)
  } finally {
    rmSync(pageFolder, { recursive: true, force: true })
  }
}
