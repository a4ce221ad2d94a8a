import { closeSync, lstatSync, mkdirSync, openSync, readSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { inflateRawSync } from 'node:zlib'

const longestTail = 65_557
const endMark = Buffer.from('PK\x05\x06', 'latin1')

/**
 * Extracts a zip file (no zip64, no encryption; PKWARE APPNOTE 4.3). `place(name)` answers where a file goes, relative
 * to `folder`, or null to leave it out.
 */
export function unzip(file, folder, place) {
  const handle = openSync(file, 'r')
  try {
    for (const entry of listEntries(handle, lstatSync(file).size)) {
      const target = entry.name.endsWith('/') ? null : place(entry.name)
      if (target === null) continue
      const path = join(folder, target)
      mkdirSync(dirname(path), { recursive: true })
      writeFileSync(path, readEntry(handle, entry), { mode: entry.mode })
    }
  } finally {
    closeSync(handle)
  }
}

function listEntries(handle, size) {
  const tail = readAt(handle, Math.max(0, size - longestTail), Math.min(size, longestTail))
  const end = tail.lastIndexOf(endMark)
  if (end < 0) throw new Error('not a zip file')
  const directory = readAt(handle, tail.readUInt32LE(end + 16), tail.readUInt32LE(end + 12))
  const entries = []
  for (let at = 0; at < directory.length; ) {
    const nameLength = directory.readUInt16LE(at + 28)
    entries.push({
      name: directory.toString('utf8', at + 46, at + 46 + nameLength),
      isPacked: directory.readUInt16LE(at + 10) === 8,
      packedSize: directory.readUInt32LE(at + 20),
      size: directory.readUInt32LE(at + 24),
      mode: (directory.readUInt32LE(at + 38) >>> 16) & 0o777 || 0o644,
      offset: directory.readUInt32LE(at + 42),
    })
    at += 46 + nameLength + directory.readUInt16LE(at + 30) + directory.readUInt16LE(at + 32)
  }
  return entries
}

function readEntry(handle, entry) {
  const head = readAt(handle, entry.offset, 30)
  const start = entry.offset + 30 + head.readUInt16LE(26) + head.readUInt16LE(28)
  const raw = readAt(handle, start, entry.packedSize)
  const content = entry.isPacked ? inflateRawSync(raw) : raw
  if (content.length !== entry.size) throw new Error(`${entry.name}: ${content.length} bytes, not ${entry.size}`)
  return content
}

function readAt(handle, position, length) {
  const bytes = Buffer.alloc(length)
  readSync(handle, bytes, 0, length, position)
  return bytes
}
