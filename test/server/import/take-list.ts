import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { importOptionsSchema, type ImportAnswer } from '../../../server/contract/imports.ts'
import type { Deps } from '../../../server/deps.ts'
import { importList } from '../../../server/import/import-list.ts'

/** Takes a list in without a browser: looks, agrees, and answers the counts. */
export async function takeList(
  deps: Deps,
  { eventId, userId, text }: { eventId: string; userId: string; text: string },
): Promise<ImportAnswer['counts']> {
  const folder = mkdtempSync(join(tmpdir(), 'gapura-list-'))
  const path = join(folder, 'list')
  writeFileSync(path, text)
  const signal = new AbortController().signal
  const take = (mode: 'preview' | 'commit', seen: string) => {
    const options = importOptionsSchema.parse({ mode, seen })
    const upload = { options, path, remove: () => Promise.resolve() }
    return importList(deps, { eventId, userId, upload, signal, tell: () => {} })
  }
  const { plan } = await take('preview', '')
  const { counts } = await take('commit', plan)
  rmSync(folder, { recursive: true })
  return counts
}
