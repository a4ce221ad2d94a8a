export type Picture = { size: number; png: Buffer }

/** The sizes of a Windows icon that Explorer and the taskbar ask for. */
const icoSizes = [16, 24, 32, 48, 64, 128, 256]

/** Kinds of a macOS icon that hold a PNG, by pixels. Source: Apple's list of icon elements, as kept by Wikipedia. */
const icnsKinds = [
  ['ic11', 32],
  ['ic12', 64],
  ['ic07', 128],
  ['ic08', 256],
  ['ic13', 256],
  ['ic09', 512],
  ['ic14', 512],
  ['ic10', 1024],
] as const

/** A Windows icon file: a directory of 16 bytes per picture, then the pictures as PNG. */
export function packIco(pictures: Picture[]): Buffer {
  const chosen = icoSizes.map((size) => pictureOf(pictures, size))
  const header = Buffer.alloc(6 + 16 * chosen.length)
  header.writeUInt16LE(1, 2)
  header.writeUInt16LE(chosen.length, 4)
  let offset = header.length
  for (const [index, { size, png }] of chosen.entries()) {
    const entry = 6 + 16 * index
    // One byte each: 0 stands for 256.
    header.writeUInt8(size % 256, entry)
    header.writeUInt8(size % 256, entry + 1)
    header.writeUInt16LE(1, entry + 4)
    header.writeUInt16LE(32, entry + 6)
    header.writeUInt32LE(png.length, entry + 8)
    header.writeUInt32LE(offset, entry + 12)
    offset += png.length
  }
  return Buffer.concat([header, ...chosen.map(({ png }) => png)])
}

/** A macOS icon file: four letters and a length, then each picture behind its own four letters and length. */
export function packIcns(pictures: Picture[]): Buffer {
  const elements = icnsKinds.map(([kind, size]) => element(kind, pictureOf(pictures, size).png))
  return element('icns', Buffer.concat(elements))
}

function element(kind: string, content: Buffer): Buffer {
  const header = Buffer.alloc(8)
  header.write(kind, 'latin1')
  header.writeUInt32BE(8 + content.length, 4)
  return Buffer.concat([header, content])
}

function pictureOf(pictures: Picture[], size: number): Picture {
  const picture = pictures.find((candidate) => candidate.size === size)
  if (!picture) throw new Error(`no picture of ${size} pixels`)
  return picture
}
