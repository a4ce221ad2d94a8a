import type { FileHandle } from 'node:fs/promises'
import { SheetFailure } from './sheet-failure.ts'
import { refuseCanceled } from './sheet-row.ts'

export type Encoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'windows-1252'

const bytesAtOnce = 1024 * 1024

/** UTF-8 or UTF-16 by its mark; without one UTF-8 if all of it is, else what Windows writes here. */
export async function findEncoding(file: FileHandle, head: Buffer, signal?: AbortSignal): Promise<Encoding> {
  if (head[0] === 0xff && head[1] === 0xfe) return 'utf-16le'
  if (head[0] === 0xfe && head[1] === 0xff) return 'utf-16be'
  if (head.includes(0)) return withoutMark(head)
  return (await isUtf8(file, signal)) ? 'utf-8' : 'windows-1252'
}

/** Of UTF-16 in letters of ours every second byte is zero; what has zero bytes otherwise is no text. */
function withoutMark(head: Buffer): Encoding {
  const zeros = [0, 0]
  for (const [at, byte] of head.entries()) if (byte === 0) zeros[at % 2]! += 1
  const [even = 0, odd = 0] = zeros
  const half = head.length / 2
  if (odd > half * 0.7 && even < half * 0.05) return 'utf-16le'
  if (even > half * 0.7 && odd < half * 0.05) return 'utf-16be'
  throw new SheetFailure('file-not-text')
}

async function isUtf8(file: FileHandle, signal: AbortSignal | undefined): Promise<boolean> {
  const decoder = new TextDecoder('utf-8', { fatal: true })
  const bytes = Buffer.alloc(bytesAtOnce)
  try {
    for (let at = 0; ; ) {
      refuseCanceled(signal)
      const { bytesRead } = await file.read(bytes, 0, bytes.length, at)
      // A file that was cut within its last letter is still UTF-8.
      if (bytesRead === 0) return true
      decoder.decode(bytes.subarray(0, bytesRead), { stream: true })
      at += bytesRead
    }
  } catch (error) {
    if (error instanceof TypeError) return false
    throw error
  }
}
