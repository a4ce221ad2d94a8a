export type Encoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'windows-1252'

/** Bytes as a text, or null when they are none in that encoding. An argument, because every runtime has its own. */
export type Decode = (bytes: Uint8Array, encoding: Encoding) => string | null

/** UTF-8 or UTF-16 by its mark; without one UTF-8 if it is valid, else what Windows writes here. Null is no text. */
export function readText(bytes: Uint8Array, decode: Decode): string | null {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return decode(bytes, 'utf-16le')
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return decode(bytes, 'utf-16be')
  // Pictures, workbooks and archives have zero bytes near their start; text has none.
  if (bytes.subarray(0, 8192).includes(0)) return null
  return decode(bytes, 'utf-8') ?? decode(bytes, 'windows-1252')
}

/** The separator that stands most often in the first line with something in it, outside quotes. */
export function findSeparator(text: string): string {
  // A heading may have line breaks within its quotes: they go before the line is cut off.
  const bare = text
    .slice(0, 65_536)
    .replaceAll(/"[^"]*"/g, 'x')
    .trimStart()
  const [firstLine = ''] = bare.split(/\r?\n|\r/, 1)
  const counted = [',', ';', '\t'].map((separator) => ({ separator, count: firstLine.split(separator).length }))
  return counted.toSorted((a, b) => b.count - a.count)[0]?.separator ?? ','
}
