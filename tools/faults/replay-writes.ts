import type { Random } from '../demo-event/seeded-random.ts'

/** What a scanning desk did to its files and told to its reader, in the order in which it happened. */
export type WriteNote =
  | { kind: 'write'; file: string; offset: number; bytes: Uint8Array }
  | { kind: 'cut'; file: string; length: number }
  | { kind: 'sync'; file: string }
  | { kind: 'output'; text: string }

/** Bytes of a note's head; see record-writes.c. */
const headSize = 24

/** Reads the notes of record-writes.c. The last one may have been cut off by the kill that ended the desk. */
export function readNotes(log: Buffer): WriteNote[] {
  const names = new Map<number, string>()
  const notes: WriteNote[] = []
  for (let at = 0; at + headSize <= log.length; ) {
    const [kind, number] = [log.readUInt32LE(at), log.readUInt32LE(at + 4)]
    const [offset, length] = [Number(log.readBigUInt64LE(at + 8)), Number(log.readBigUInt64LE(at + 16))]
    const bytes = log.subarray(at + headSize, at + headSize + length)
    if (bytes.length < length) break
    at += headSize + length
    const file = names.get(number) ?? ''
    if (kind === 1) names.set(number, bytes.toString())
    else if (kind === 2) notes.push({ kind: 'write', file, offset, bytes })
    else if (kind === 3) notes.push({ kind: 'cut', file, length: offset })
    else if (kind === 4) notes.push({ kind: 'sync', file })
    else if (kind === 5) notes.push({ kind: 'output', text: bytes.toString() })
  }
  return notes
}

type Change = Extract<WriteNote, { kind: 'write' | 'cut' }>
/** A file's bytes, with room behind them: growing by copying would take a minute for a log. */
type Content = { bytes: Buffer; length: number }
type File = { synced: Content; waiting: Change[] }

/** What a disk writes whole or not at all, in bytes. */
const sector = 512

/**
 * A disk that follows the notes. `isLying` is one that forgets to write when it is told to sync: what a power cut then
 * loses shows that the test can see a loss.
 */
export function replayDisk(before: ReadonlyMap<string, Buffer>, isLying = false) {
  const files = new Map<string, File>(
    [...before].map(([name, bytes]) => [
      name,
      { synced: { bytes: Buffer.from(bytes), length: bytes.length }, waiting: [] },
    ]),
  )
  const fileOf = (name: string) => {
    const file = files.get(name) ?? { synced: { bytes: Buffer.alloc(0), length: 0 }, waiting: [] }
    files.set(name, file)
    return file
  }
  return {
    follow(note: WriteNote): void {
      if (note.kind === 'output') return
      const file = fileOf(note.file)
      if (note.kind !== 'sync') file.waiting.push(note)
      else if (!isLying) {
        for (const change of file.waiting) apply(file.synced, change)
        file.waiting = []
      }
    },
    /** What each file holds when the power goes: all that was synced, and of the rest whatever chance has written. */
    cutPower(random: Random): Map<string, Buffer> {
      return new Map([...files].map(([name, file]) => [name, contentAfterCut(file, random)]))
    },
  }
}

function contentAfterCut({ synced, waiting }: File, random: Random): Buffer {
  const content = { bytes: Buffer.from(synced.bytes), length: synced.length }
  // None, all, half of the writes, or half of their sectors.
  const mode = random()
  for (const change of waiting) {
    if (mode < 0.2) break
    if (mode < 0.4) apply(content, change)
    else if (change.kind === 'cut' || mode < 0.7) {
      if (random() < 0.5) apply(content, change)
    } else {
      for (const part of sectorsOf(change)) if (random() < 0.5) apply(content, part)
    }
  }
  return content.bytes.subarray(0, content.length)
}

function sectorsOf({ bytes, ...change }: Extract<Change, { kind: 'write' }>): Change[] {
  return Array.from({ length: Math.ceil(bytes.length / sector) }, (_, index) => ({
    ...change,
    offset: change.offset + index * sector,
    bytes: bytes.subarray(index * sector, (index + 1) * sector),
  }))
}

function apply(content: Content, change: Change): void {
  if (change.kind === 'cut') {
    content.bytes.fill(0, Math.min(change.length, content.length), content.length)
    grow(content, change.length)
    content.length = change.length
    return
  }
  grow(content, change.offset + change.bytes.length)
  content.bytes.set(change.bytes, change.offset)
}

function grow(content: Content, length: number): void {
  if (length > content.bytes.length)
    content.bytes = Buffer.concat([content.bytes], Math.max(length, content.bytes.length * 2))
  content.length = Math.max(content.length, length)
}
