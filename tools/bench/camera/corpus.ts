import { existsSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'

/** One picture with its truth; `text` is null where there is no code in it. */
export type CorpusPicture = { file: string; text: string | null; source: string; category: string }

/** The pictures of the camera bench, which are not part of the repository; null where they are not there. */
export function findCorpus(): { folder: string; pictures: CorpusPicture[] } | null {
  const folder = resolve(process.env['GAPURA_QR_CORPUS'] ?? join(import.meta.dirname, '../../../../shared/qr-corpus'))
  const truth = join(folder, 'truth.json')
  if (!existsSync(truth)) return null
  return { folder, pictures: JSON.parse(readFileSync(truth, 'utf8')) as CorpusPicture[] }
}

/** Texts are compared without the white space around them, and with one kind of line end. */
export function isSameText(read: string | null, truth: string | null): boolean {
  const plain = (text: string | null) => text?.replaceAll('\r\n', '\n').replaceAll('\0', ' ').trim() ?? null
  return plain(read) === plain(truth)
}
