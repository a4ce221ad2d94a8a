const read = new Map<string, Promise<string>>()

/** The page's fonts as rules that carry their files, of those pieces that have letters of the text. */
export async function embedFonts(text: string): Promise<string> {
  const rules = Array.from(document.styleSheets)
    .flatMap((sheet) => Array.from(sheet.cssRules))
    .filter((rule): rule is CSSFontFaceRule => rule instanceof CSSFontFaceRule)
    .filter(({ style }) => hasLetters(style.getPropertyValue('unicode-range'), text))
  return (await Promise.all(rules.map(embedRule))).join('\n')
}

async function embedRule({ style, parentStyleSheet }: CSSFontFaceRule): Promise<string> {
  const source = /url\("?([^")]+)"?\)/.exec(style.getPropertyValue('src'))?.[1] ?? ''
  const address = new URL(source, parentStyleSheet?.href ?? document.baseURI).href
  const file = read.get(address) ?? readAsDataUrl(address)
  read.set(address, file)
  const kept = ['font-family', 'font-style', 'font-weight', 'unicode-range'].flatMap((name) => {
    const value = style.getPropertyValue(name)
    return value === '' ? [] : [`${name}: ${value};`]
  })
  return `@font-face { ${kept.join(' ')} src: url(${await file}) format("woff2"); }`
}

async function readAsDataUrl(address: string): Promise<string> {
  const answer = await fetch(address)
  if (!answer.ok) throw new Error('a font is missing')
  const bytes = new Uint8Array(await answer.arrayBuffer())
  let text = ''
  for (let from = 0; from < bytes.length; from += 8_192)
    text += String.fromCharCode(...bytes.subarray(from, from + 8_192))
  return `data:font/woff2;base64,${btoa(text)}`
}

/** A rule without a range is for every letter. */
export function hasLetters(ranges: string, text: string): boolean {
  if (ranges.trim() === '') return true
  const parsed = ranges.split(',').map(parseRange)
  return Array.from(text).some((letter) => {
    const point = letter.codePointAt(0) ?? 0
    return parsed.some(([from, to]) => point >= from && point <= to)
  })
}

/** `U+26`, `U+0-7F` or `U+4??`. */
function parseRange(range: string): [from: number, to: number] {
  const [first = '', last = first] = range.trim().replace(/^u\+/i, '').split('-')
  return [Number.parseInt(first.replaceAll('?', '0'), 16), Number.parseInt(last.replaceAll('?', 'F'), 16)]
}
