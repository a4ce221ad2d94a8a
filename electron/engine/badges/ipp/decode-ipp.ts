import { ippTags } from './encode-ipp.ts'

/** Attributes by name; the values of those kinds that we read. Others, as collections, are left out. */
export type IppAttributes = Map<string, (string | number | boolean)[]>
export type IppGroup = { tag: number; attributes: IppAttributes }
export type IppResponse = { status: number; requestId: number; groups: IppGroup[] }

/** Below are successes (RFC 8011, section 4.1.6). */
const firstFailure = 0x0100
export const notFound = 0x0406
/** From here on the fault is the spooler's own. */
export const firstServerError = 0x0500

export const isIppSuccess = ({ status }: IppResponse): boolean => status < firstFailure

/** Reads an IPP response (RFC 8010, section 3.1), or null when it is none: cut off, or something else altogether. */
export function decodeIpp(bytes: Buffer): IppResponse | null {
  if (bytes.length < 9 || (bytes[0] !== 1 && bytes[0] !== 2)) return null
  const groups: IppGroup[] = []
  let at = 8
  let name = ''
  /** Inside a collection its members look like attributes; they belong to it. */
  let depth = 0
  while (at < bytes.length) {
    const tag = bytes[at] ?? 0
    at += 1
    if (tag === ippTags.end) return { status: bytes.readUInt16BE(2), requestId: bytes.readUInt32BE(4), groups }
    if (tag < 0x10) {
      groups.push({ tag, attributes: new Map() })
      continue
    }
    const named = readSized(bytes, at)
    const valued = named && readSized(bytes, named.end)
    if (!named || !valued) return null
    at = valued.end
    if (named.content.length > 0 && depth === 0) name = named.content.toString('utf8')
    if (tag === beginCollection) depth += 1
    else if (tag === endCollection) depth -= 1
    else if (depth === 0) put(groups.at(-1), name, valueOf(tag, valued.content))
  }
  return null
}

const beginCollection = 0x34
const endCollection = 0x37

function readSized(bytes: Buffer, at: number): { content: Buffer; end: number } | null {
  if (at + 2 > bytes.length) return null
  const end = at + 2 + bytes.readUInt16BE(at)
  return end > bytes.length ? null : { content: bytes.subarray(at + 2, end), end }
}

function put(group: IppGroup | undefined, name: string, value: string | number | boolean | null): void {
  if (!group || name === '' || value === null) return
  const values = group.attributes.get(name)
  if (values) values.push(value)
  else group.attributes.set(name, [value])
}

function valueOf(tag: number, content: Buffer): string | number | boolean | null {
  if (tag === ippTags.integer || tag === ippTags.enum) return content.length === 4 ? content.readInt32BE() : null
  if (tag === ippTags.boolean) return content.length === 1 ? content[0] === 1 : null
  // Texts and names with their language (0x35, 0x36): two lengths and two texts, of which the second is wanted.
  if (tag === 0x35 || tag === 0x36) {
    const language = readSized(content, 0)
    const text = language && readSized(content, language.end)
    return text ? text.content.toString('utf8') : null
  }
  return tag >= 0x40 && tag <= 0x5f ? content.toString('utf8') : null
}
