import { fontFiles, readFont, type Weight } from './font-files.ts'

/** What of the PDF library's fonts is used: they keep which letters were drawn, and only those get into the file. */
export type EmbeddedFont = {
  id: string
  /** The letters of a run as hexadecimal numbers in this file, shaped and in the order of drawing, and their places. */
  encode: (text: string, features?: readonly string[]) => [codes: string[], places: Place[]]
  ref: () => object
  font: { hasGlyphForCodePoint: (code: number) => boolean }
}
type Place = { xAdvance: number; advanceWidth: number; xOffset: number; yOffset: number }

/** A stretch of letters that one font draws; width and rise in thousandths of the size. */
export type Part = { font: EmbeddedFont; codes: string; width: number; rise: number }
export type Shaped = { width: number; parts: readonly Part[] }

/** What nearly every name here is made of: it needs no looking through fonts. */
const plain = /^[\u0020-\u007E\u00A1-\u00AC\u00AE-\u00FF\u2013\u2014\u2018\u2019\u201C\u201D\u2026]*$/
const graphemes = new Intl.Segmenter('id', { granularity: 'grapheme' })
/** Letters of Arabic names in Latin script that no font here has, and the signs that are printed for them. */
const standIns: Record<string, string> = { ʿ: '‘', ʾ: '’', ʻ: '‘', ʼ: '’' }
/** Joiners and variation marks, which a font may lack though it draws what they stand in. */
const unseen = /\u200C|\u200D|\uFE0E|\uFE0F/gu
/** Names repeat their words; a list of 100,000 people still has more than should be kept. */
const mostWords = 20_000

/** The fonts of one file, opened when the first letter asks for them. */
export function openFonts(document: PDFKit.PDFDocument) {
  const opened = new Map<string, EmbeddedFont>()
  const words = new Map<string, Shaped>()

  function open(weight: Weight, index: number): EmbeddedFont | undefined {
    const file = fontFiles[weight][index]
    if (file === undefined) return undefined
    const known = opened.get(file.name)
    if (known) return known
    document.registerFont(file.name, readFont(file))
    document.font(file.name)
    const { _font: font } = document as unknown as { _font: EmbeddedFont }
    // One drawing serves several letters, and whoever copies the text gets the first that was met: the usual one.
    if (index === 0) font.encode(' -', [])
    opened.set(file.name, font)
    return font
  }

  /** The font of one letter with its marks, and the letter in a form that the font has. */
  function fontOf(letter: string, weight: Weight): { font: EmbeddedFont; text: string } {
    const forms = [letter, letter.normalize('NFC'), letter.replaceAll(unseen, ''), standIns[letter] ?? '']
    for (const text of forms.filter(Boolean)) {
      for (let index = 0; index < fontFiles[weight].length; index += 1) {
        const font = open(weight, index)
        if (font && Array.from(text).every((part) => font.font.hasGlyphForCodePoint(part.codePointAt(0) ?? 0)))
          return { font, text }
      }
    }
    // Nobody has it: an empty box tells that a letter stood here.
    return { font: open(weight, 0) as EmbeddedFont, text: letter }
  }

  function runsOf(text: string, weight: Weight): { font: EmbeddedFont; text: string }[] {
    if (plain.test(text)) return [{ font: open(weight, 0) as EmbeddedFont, text }]
    const runs: { font: EmbeddedFont; text: string }[] = []
    for (const { segment } of graphemes.segment(text)) {
      const last = runs.at(-1)
      const { font, text: letter } = segment === ' ' && last ? { font: last.font, text: ' ' } : fontOf(segment, weight)
      if (last?.font === font) last.text += letter
      else runs.push({ font, text: letter })
    }
    return runs
  }

  /** One run in one direction; Arabic letters are joined and come out from right to left. */
  function shape(text: string, weight: Weight): Shaped {
    const parts = runsOf(text, weight).flatMap((run) => partsOf(run.font, run.text))
    return { width: parts.reduce((sum, { width }) => sum + width, 0), parts }
  }

  /** The same for a word, kept for the next time. */
  function shapeWord(word: string, weight: Weight): Shaped {
    const key = `${weight}${word}`
    const known = words.get(key)
    if (known) return known
    if (words.size >= mostWords) words.clear()
    const shaped = word === ' ' ? widened(shape(word, weight)) : shape(word, weight)
    words.set(key, shaped)
    return shaped
  }

  return { shape, shapeWord }
}

export type Fonts = ReturnType<typeof openFonts>

/** Letters and the gaps between them as the operator for text takes them; a mark that stands higher is a part of its own. */
function partsOf(font: EmbeddedFont, text: string): Part[] {
  // The empty list of features makes the library shape the run as a whole, and keep nothing of it.
  const [codes, places] = font.encode(text, [])
  const parts: Part[] = []
  let open: Part | undefined
  for (const [index, code] of codes.entries()) {
    const { xAdvance, advanceWidth, xOffset, yOffset } = places[index] as Place
    if (open === undefined || open.rise !== yOffset) {
      open = { font, codes: '', width: 0, rise: yOffset }
      parts.push(open)
    }
    const before = gap(-xOffset)
    const after = gap(advanceWidth - xAdvance + xOffset)
    open.codes += `${before}<${code}>${after}`
    open.width += xAdvance
  }
  return parts.map((part) => ({ ...part, codes: part.codes.replaceAll('><', '') }))
}

function gap(thousandths: number): string {
  return Math.abs(thousandths) < 0.5 ? '' : `${Math.round(thousandths)} `
}

/** The space of the letters is narrow for small print, and "Nur Hikmah" is another name than "Nurhikmah". */
function widened({ width, parts }: Shaped): Shaped {
  const more = 45
  return {
    width: width + more,
    parts: parts.map((part) => ({ ...part, codes: `${part.codes}-${more} `, width: part.width + more })),
  }
}
