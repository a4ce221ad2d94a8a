/** Whether a data URL holds a whole picture of the kind it says: its first and last bytes, and that it has a size. */
export function isWholeImage(source: string): boolean {
  const [, kind, base64 = ''] = /^data:image\/(png|jpeg|webp);base64,([\w+/]+=*)$/.exec(source) ?? []
  if (base64.length % 4 !== 0) return false
  const start = decode(base64.slice(0, 64))
  const end = decode(base64.slice(-64))
  switch (kind) {
    case 'png':
      return hasAt(start, 0, [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]) && hasSize(start) && endsAs(end, 'IEND')
    case 'jpeg':
      return hasAt(start, 0, [0xff, 0xd8, 0xff]) && hasAt(end, end.length - 2, [0xff, 0xd9])
    case 'webp':
      // The size of everything after it stands in the fifth to eighth byte.
      return endsAs(start.slice(0, 4), 'RIFF', 0) && uint32(start.slice(4, 8).toReversed()) + 8 <= lengthOf(base64)
    default:
      return false
  }
}

const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/'

/** A few bytes of base64; the text is a multiple of four letters. */
function decode(base64: string): number[] {
  const letters = base64.replaceAll('=', '')
  const bits = Array.from(letters, (letter) => alphabet.indexOf(letter).toString(2).padStart(6, '0')).join('')
  return Array.from({ length: Math.floor(bits.length / 8) }, (_, index) =>
    Number.parseInt(bits.slice(index * 8, index * 8 + 8), 2),
  )
}

function lengthOf(base64: string): number {
  return Math.floor((base64.replaceAll('=', '').length * 3) / 4)
}

function hasAt(bytes: readonly number[], at: number, wanted: readonly number[]): boolean {
  return wanted.every((byte, index) => bytes[at + index] === byte)
}

/** PNG: width and height follow the name of the first chunk. */
function hasSize(start: readonly number[]): boolean {
  return uint32(start.slice(16, 20)) > 0 && uint32(start.slice(20, 24)) > 0
}

function uint32(bytes: readonly number[]): number {
  return bytes.reduce((sum, byte) => sum * 256 + byte, 0)
}

/** The name of PNG's last chunk stands before its checksum of four bytes. */
function endsAs(bytes: readonly number[], word: string, before = 4): boolean {
  return hasAt(
    bytes,
    bytes.length - before - word.length,
    Array.from(word, (letter) => letter.charCodeAt(0)),
  )
}
