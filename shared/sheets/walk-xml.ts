import { SaxesParser } from 'saxes'
import { SheetFailure } from './sheet-failure.ts'
import { sheetLimits } from './sheet-limits.ts'

export type XmlVisitor = {
  /** Names come without their namespace: programs choose the letters before it as they like. */
  open: (name: string, attributes: Readonly<Record<string, string>>) => void
  close: (name: string) => void
  text: (text: string) => void
}

/**
 * Walks through XML as it comes, and pauses after each piece. A document type is refused, and with it every entity
 * but XML's own five: nothing is ever fetched or expanded.
 */
export async function* walkXml(bytes: AsyncIterable<Buffer>, visitor: XmlVisitor): AsyncGenerator<void> {
  const parser = new SaxesParser<{ xmlns: false; position: false }>({ xmlns: false, position: false })
  let sinceTag = 0
  parser.on('doctype', () => refuse('file-unsafe'))
  parser.on('error', () => refuse('file-damaged'))
  parser.on('opentag', ({ name, attributes }) => {
    sinceTag = 0
    visitor.open(localName(name), attributes)
  })
  parser.on('closetag', ({ name }) => {
    sinceTag = 0
    visitor.close(localName(name))
  })
  parser.on('text', (text) => visitor.text(text))
  parser.on('cdata', (text) => visitor.text(text))
  let decoder: InstanceType<typeof TextDecoder> | null = null
  for await (const piece of bytes) {
    decoder ??= new TextDecoder(piece[0] === 0xff || piece[0] === 0xfe ? 'utf-16' : 'utf-8')
    const text = decoder.decode(piece, { stream: true })
    sinceTag += text.length
    parser.write(text)
    // The parser holds what is between two tags, however long it is.
    if (sinceTag > sheetLimits.lettersAtOnce) throw new SheetFailure('file-swells')
    yield
  }
  parser.close()
}

function refuse(code: 'file-unsafe' | 'file-damaged'): never {
  throw new SheetFailure(code)
}

export function localName(name: string): string {
  const colon = name.indexOf(':')
  return colon === -1 ? name : name.slice(colon + 1)
}

/** An attribute whatever letters stand before its name. */
export function attributeOf(attributes: Readonly<Record<string, string>>, name: string): string | undefined {
  if (attributes[name] !== undefined) return attributes[name]
  const found = Object.keys(attributes).find((key) => localName(key) === name)
  return found === undefined ? undefined : attributes[found]
}

/** Walks to the end at one go, for parts that are small by nature. */
export async function visitXml(bytes: AsyncIterable<Buffer>, visitor: Partial<XmlVisitor>): Promise<void> {
  const whole = { open: () => {}, close: () => {}, text: () => {}, ...visitor }
  for await (const _ of walkXml(bytes, whole)) continue
}
