import { crc32, deflateSync } from 'node:zlib'

const signature = Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a)

/** A picture in black and white as PNG (ISO/IEC 15948), a bit a point: a QR code is a few hundred bytes. */
export function writePng(rows: readonly (readonly boolean[])[]): Buffer {
  const height = rows.length
  const width = rows[0]?.length ?? 0
  const rowBytes = Math.ceil(width / 8)
  // Each row begins with its filter, of which 0 is none.
  const points = Buffer.alloc((rowBytes + 1) * height, 0xff)
  for (const [y, row] of rows.entries()) {
    const start = y * (rowBytes + 1)
    points[start] = 0
    for (const [x, isInk] of row.entries()) if (isInk) points[start + 1 + (x >> 3)]! &= ~(0x80 >> (x & 7))
  }
  const header = Buffer.alloc(13)
  header.writeUInt32BE(width, 0)
  header.writeUInt32BE(height, 4)
  // One bit a point, greys; the methods of packing, filtering and interlacing are the only or plain ones.
  header.set([1, 0, 0, 0, 0], 8)
  return Buffer.concat([
    signature,
    chunk('IHDR', header),
    chunk('IDAT', deflateSync(points, { level: 9 })),
    chunk('IEND', Buffer.alloc(0)),
  ])
}

function chunk(kind: string, content: Buffer): Buffer {
  const named = Buffer.concat([Buffer.from(kind, 'latin1'), content])
  const length = Buffer.alloc(4)
  length.writeUInt32BE(content.length)
  const sum = Buffer.alloc(4)
  sum.writeUInt32BE(crc32(named))
  return Buffer.concat([length, named, sum])
}
