import type { FileHandle } from 'node:fs/promises'

export type FileKind =
  | 'text'
  /** A workbook of Excel 2007 and later, of LibreOffice, or another archive: only its inside tells. */
  | 'zip'
  | 'old-workbook'
  | 'protected'
  | 'web-page'
  | 'picture'
  | 'pdf'
  | 'document'
  | 'archive'
  | 'database'

const signatures: { hex: RegExp; kind: FileKind }[] = [
  { hex: /^504b(?:0304|0506|0708)/, kind: 'zip' },
  // PNG, JPEG, GIF, BMP, TIFF, WebP, HEIC.
  {
    hex: /^(?:89504e47|ffd8ff|47494638|424d.{8}0{8}|49492a00|4d4d002a|52494646.{8}57454250|.{8}66747970)/,
    kind: 'picture',
  },
  { hex: /^25504446/, kind: 'pdf' },
  { hex: /^7b5c727466/, kind: 'document' },
  { hex: /^(?:1f8b|526172211a07|377abcaf271c|425a68|fd377a585a00)/, kind: 'archive' },
  { hex: /^53514c69746520666f726d6174203300/, kind: 'database' },
  // Excel before OLE: BIFF 2 to 4.
  { hex: /^09(?:00|02|04)0[46]00/, kind: 'old-workbook' },
]

/** What a file is by its content, whatever it is called. */
export async function findFileKind(file: FileHandle, head: Buffer): Promise<FileKind> {
  const hex = head.toString('hex', 0, 32)
  const found = signatures.find((signature) => signature.hex.test(hex))
  if (found !== undefined) return found.kind
  if (hex.startsWith('d0cf11e0a1b11ae1')) return kindOfCompound(file, head)
  return /^[\uFEFF\s]*<(?:!doctype html|html|head|meta|table|\?xml|!--)/i.test(
    head.toString('latin1').replace(/^ï»¿/, ''),
  )
    ? 'web-page'
    : 'text'
}

/**
 * A compound file (MS-CFB) holds the binary workbook of the Excels before 2007, an encrypted newer one (MS-OFFCRYPTO),
 * or a Word document. The names in the first sector of its folder tell which.
 */
async function kindOfCompound(file: FileHandle, head: Buffer): Promise<FileKind> {
  const sectorBytes = head.length < 512 ? 512 : 2 ** Math.min(12, head.readUInt16LE(30))
  const folder = Buffer.alloc(4096)
  const sector = head.length < 512 ? 0 : head.readUInt32LE(48)
  const { bytesRead } = await file.read(folder, 0, folder.length, (sector + 1) * sectorBytes)
  const names = folder.subarray(0, bytesRead).toString('utf16le')
  if (/Encrypt(?:edPackage|ionInfo)/.test(names)) return 'protected'
  return /W\0?o\0?r\0?d\0?D\0?o\0?c/.test(names) ? 'document' : 'old-workbook'
}
