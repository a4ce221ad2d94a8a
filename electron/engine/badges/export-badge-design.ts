import { existsSync, mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { failed, success, type Result } from '#shared/failures/failure-code.ts'
import { writeFileSafely } from '../device/write-file-safely.ts'
import type { OpenEvent } from '../event/open-event.ts'
import { designsOf } from './badge-designs.ts'

/** Writes a design as a file into a folder; a file that is there already stays. */
export function exportBadgeDesign(
  open: OpenEvent,
  { designId, folder }: { designId: string; folder: string },
): Result<{ path: string }> {
  const design = designsOf(open).find(({ id }) => id === designId)
  if (!design) return failed('badge-design-unknown')
  mkdirSync(folder, { recursive: true })
  const path = freePath(folder, fileName(design.name))
  writeFileSafely(path, `${JSON.stringify(design, null, 2)}\n`)
  return success({ path })
}

/** Letters and figures of the name only: what else stands in a name means something to some file system. */
function fileName(name: string): string {
  const plain = name
    .normalize('NFC')
    .replaceAll(/[^\p{Letter}\p{Number}]+/gu, '-')
    .replaceAll(/^-+|-+$/g, '')
  return plain.slice(0, 60) || 'desain'
}

function freePath(folder: string, name: string): string {
  for (let number = 1; ; number++) {
    const path = join(folder, `${name}${number === 1 ? '' : `-${number}`}.gapura-badge`)
    if (!existsSync(path)) return path
  }
}
