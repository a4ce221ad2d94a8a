import type { Fonts, Part, Shaped } from './open-fonts.ts'
import type { Weight } from './font-files.ts'

/** One line as it is drawn; its width is in points. */
export type Line = { width: number; parts: readonly Part[] }
export type Face = { weight: Weight; size: number }

/** Signs that are not seen: they would only turn the order of letters around, or stop a reader of the file. */
// oxlint-disable-next-line no-control-regex
const unseen = /[\u0000-\u0008\u000B-\u001F\u007F-\u009F\u00AD\u200B\u200E\u200F\u202A-\u202E\u2060-\u2069\uFEFF]/g
const rightToLeft = /[\u0590-\u08FF\uFB1D-\uFDFF\uFE70-\uFEFC]/
/** From the first letter that is read from right to left to the last of them, with signs and figures between. */
const backwards =
  /[\u0590-\u08FF\uFB1D-\uFDFF\uFE70-\uFEFC](?:[\u0590-\u08FF\uFB1D-\uFDFF\uFE70-\uFEFC\p{M}\p{N}\p{P}\s]*[\u0590-\u08FF\uFB1D-\uFDFF\uFE70-\uFEFC\p{M}\p{N}])?/u
const figures = /(\d[\d.,:/-]*\d|\d|\s+)/
/** More than any name; what comes after it is a text that somebody put where a name belongs. */
const mostLetters = 2_000

/** A text in as many lines as its width asks for, at most some; what does not fit is left out behind an ellipsis. */
export function breakText(fonts: Fonts, text: string, face: Face & { width: number; most?: number }): Line[] {
  const { weight, size, width, most = 1_000 } = face
  const room = (width / size) * 1000
  const lines: string[] = []
  for (const paragraph of text.slice(0, mostLetters).replaceAll(unseen, '').split('\n')) {
    let line = ''
    let used = 0
    const blank = fonts.shapeWord(' ', weight).width
    for (const word of paragraph.split(/[\s\u00A0]+/).filter(Boolean)) {
      for (const piece of piecesOf(fonts, word, { weight, room })) {
        const length = fonts.shapeWord(piece.text, weight).width
        const space = line === '' || piece.isGlued ? 0 : blank
        if (line !== '' && used + space + length > room) {
          lines.push(line)
          line = piece.text
          used = length
        } else {
          line += (space > 0 ? ' ' : '') + piece.text
          used += space + length
        }
      }
    }
    lines.push(line)
  }
  const shown = lines.length > most ? [...lines.slice(0, most - 1), `${lines[most - 1]} …`] : lines
  return shown.map((line) => setLine(fonts, line, { weight, size }))
}

/** A text on one line, however long. */
export function setLine(fonts: Fonts, text: string, { weight, size }: Face): Line {
  const { width, parts } = shapeLine(fonts, text.replaceAll(unseen, ''), weight)
  return { width: (width * size) / 1000, parts }
}

/** A word, or where it is wider than the line its pieces, broken behind signs first and anywhere at last. */
function piecesOf(fonts: Fonts, word: string, { weight, room }: { weight: Weight; room: number }) {
  if (fonts.shapeWord(word, weight).width <= room) return [{ text: word, isGlued: false }]
  const pieces = word.split(/(?<=[-/.,@_])/).flatMap((piece) => {
    if (fonts.shapeWord(piece, weight).width <= room) return [piece]
    const parts: string[] = []
    let used = room
    for (const letter of piece) {
      const { width } = fonts.shapeWord(letter, weight)
      used += width
      if (used <= room) parts[parts.length - 1] += letter
      else {
        parts.push(letter)
        used = width
      }
    }
    return parts
  })
  return pieces.map((text, index) => ({ text, isGlued: index > 0 }))
}

function shapeLine(fonts: Fonts, line: string, weight: Weight): Shaped {
  if (!rightToLeft.test(line)) {
    return join(line.split(/( )/).map((word) => fonts.shapeWord(word, weight)))
  }
  const back = backwards.exec(line)
  if (back === null) return fonts.shape(line, weight)
  const before = line.slice(0, back.index)
  const after = line.slice(back.index + back[0].length)
  // Words turn around in their order, and each in itself; figures are read from left to right wherever they stand.
  const turned = back[0].split(figures).toReversed()
  return join([
    fonts.shape(before, weight),
    ...turned.map((part) =>
      fonts.shape(figures.test(part) ? part : part.replaceAll(/[()[\]{}<>«»]/g, mirrored), weight),
    ),
    shapeLine(fonts, after, weight),
  ])
}

const mirror: Record<string, string> = Object.fromEntries(
  ['()', '[]', '{}', '<>', '«»'].flatMap(([open = '', close = '']) => [
    [open, close],
    [close, open],
  ]),
)

function mirrored(sign: string): string {
  return mirror[sign] ?? sign
}

function join(shaped: readonly Shaped[]): Shaped {
  return {
    width: shaped.reduce((sum, { width }) => sum + width, 0),
    parts: shaped.flatMap(({ parts }) => parts),
  }
}
