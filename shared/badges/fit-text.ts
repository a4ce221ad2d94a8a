import { type BadgeWeight, lineHeight, type MeasureText, pointUm } from './badge-metrics.ts'
import { breakLines } from './break-lines.ts'

export type TextBox = {
  /** Micrometres. */
  width: number
  height: number
  /** Points. */
  most: number
  least: number
  /** At most so many lines, if they also fit in the height. */
  lines: number
  weight: BadgeWeight
}

export type FittedText = {
  lines: string[]
  sizePt: number
  /** What had to be done beyond making it smaller. */
  trouble: 'none' | 'titles-dropped' | 'word-broken' | 'cut'
}

/** Points: finer steps nobody sees. */
const step = 0.25

/**
 * Sets a text into a box: as large as it can be, in few and balanced lines. When it does not fit at
 * the least size, `shorter` (the name without its titles) is tried; then a word that is longer than the box is broken;
 * what is still too long is cut, with an ellipsis. It never leaves its box: where that is lower than one line of the
 * least size, or narrower than one letter, the letters are as small as the box asks for.
 */
export function fitText(text: string, box: TextBox, measure: MeasureText, shorter: string | null = null): FittedText {
  const whole = fitWords(text, box, measure)
  if (whole !== null) return { ...whole, trouble: 'none' }
  const short = shorter === null || shorter === text ? null : fitWords(shorter, box, measure)
  if (short !== null) return { ...short, trouble: 'titles-dropped' }
  const last = shorter ?? text
  const narrow = withLeast(last, box, measure)
  const broken = fitWords(breakLongWords(last, narrow, measure), narrow, measure)
  return broken === null ? cutText(last, narrow, measure) : { ...broken, trouble: 'word-broken' }
}

type Fit = { lines: string[]; sizePt: number }

/** Up to so many lines, fewer are nicer: another line must make the letters this much larger. */
const mostOfAName = 5
const worthALine = 1.25

/** Whole words as large as they fit, on one line fewer where that makes them hardly smaller. */
function fitWords(text: string, box: TextBox, measure: MeasureText): Fit | null {
  const widthOf = widthsAt(box, measure)
  let best = largestFit(text, box, widthOf)
  if (best === null || box.lines > mostOfAName) return best
  for (let lines = best.lines.length - 1; lines >= 1; lines--) {
    const fewer = largestFit(text, { ...box, lines }, widthOf)
    if (fewer !== null && fewer.sizePt * worthALine ** (best.lines.length - lines) >= best.sizePt) best = fewer
  }
  return best
}

/** A width grows with its size, so halving finds the largest. */
function largestFit(text: string, box: TextBox, widthOf: WidthAt): Fit | null {
  const { least, most } = sizesOf(box)
  const attempt = (steps: number) => setAt(text, { box, sizePt: least + steps * step, widthOf })
  let best = attempt(0)
  if (best === null) return null
  let low = 0
  let high = Math.max(0, Math.floor((most - least) / step))
  while (low < high) {
    const middle = Math.ceil((low + high) / 2)
    const fit = attempt(middle)
    if (fit === null) high = middle - 1
    else {
      low = middle
      best = fit
    }
  }
  return best
}

function sizesOf({ height, most, least }: TextBox): { most: number; least: number } {
  const highest = height / (lineHeight * pointUm)
  const largest = Math.min(Math.max(most, least), highest)
  return { most: largest, least: Math.min(most, least, largest) }
}

/** The box with a least size at which its widest letter fits. */
function withLeast(text: string, box: TextBox, measure: MeasureText): TextBox {
  const widthOf = widthsAt(box, measure)
  const widest = Math.max(0, ...Array.from(new Set(lettersOf(text)), (letter) => widthOf(letter, 1)))
  return widest === 0 ? box : { ...box, least: Math.min(box.least, box.width / widest) }
}

type WidthAt = (text: string, sizePt: number) => number

/** Measures each line once, at the size of a poster: at ours only the scale differs. */
function widthsAt({ weight }: TextBox, measure: MeasureText): WidthAt {
  const known = new Map<string, number>()
  return (text, sizePt) => {
    const width = known.get(text) ?? measure(text, { sizePt: 100, weight })
    known.set(text, width)
    return (width * sizePt) / 100
  }
}

function setAt(text: string, { box, sizePt, widthOf }: { box: TextBox; sizePt: number; widthOf: WidthAt }): Fit | null {
  const most = linesAt(box, sizePt)
  const lines: string[] = []
  for (const paragraph of text.split('\n')) {
    const words = paragraph.split(' ').filter((word) => word !== '')
    const set = breakLines(words, {
      limit: box.width,
      most: most - lines.length,
      widthOf: (line) => widthOf(line, sizePt),
    })
    if (set === null) return null
    lines.push(...set)
  }
  return { lines, sizePt }
}

/** Half a micrometre of grace, or the size that fills the height exactly would not fit for rounding. */
function linesAt({ height, lines }: TextBox, sizePt: number): number {
  return Math.min(lines, Math.floor((height + 0.5) / (sizePt * lineHeight * pointUm)))
}

/** Cuts what is wider than a whole line, at the least size, into pieces that are not; other words stay whole. */
function breakLongWords(text: string, box: TextBox, measure: MeasureText): string {
  const { least } = sizesOf(box)
  const widthOf = widthsAt(box, measure)
  const broken = (word: string) => {
    if (widthOf(word, least) <= box.width) return [word]
    const pieces: string[] = []
    for (const letter of lettersOf(word)) {
      const longer = (pieces.at(-1) ?? '') + letter
      if (pieces.length > 0 && widthOf(longer, least) <= box.width) pieces[pieces.length - 1] = longer
      else pieces.push(letter)
    }
    return pieces
  }
  return text
    .split('\n')
    .map((paragraph) => paragraph.split(' ').flatMap(broken).join(' '))
    .join('\n')
}

/**
 * At the least size, each paragraph in as many lines as are left when those after it get one each; what does not fit
 * ends in an ellipsis.
 */
function cutText(text: string, box: TextBox, measure: MeasureText): FittedText {
  const { least } = sizesOf(box)
  const at = widthsAt(box, measure)
  const fits = (line: string) => at(line, least) <= box.width
  const room = Math.max(1, linesAt(box, least))
  const paragraphs = breakLongWords(text, box, measure).split('\n')
  const lines: string[] = []
  for (const [index, paragraph] of paragraphs.slice(0, room).entries()) {
    const after = Math.min(paragraphs.length, room) - index - 1
    lines.push(...cutParagraph(paragraph, { most: room - lines.length - after, fits }))
  }
  return { lines, sizePt: least, trouble: 'cut' }
}

function cutParagraph(text: string, { most, fits }: { most: number; fits: (line: string) => boolean }): string[] {
  const lines: string[] = []
  for (const word of text.split(' ')) {
    const line = lines.at(-1)
    const longer = line === undefined ? word : `${line} ${word}`
    if (line !== undefined && fits(longer)) lines[lines.length - 1] = longer
    else lines.push(word)
  }
  if (lines.length <= most && lines.every(fits)) return lines
  const kept = lines.slice(0, most)
  let last = lettersOf(kept.pop() ?? '')
  while (last.length > 0 && !fits(`${last.join('').trimEnd()}…`)) last = last.slice(0, -1)
  const end = `${last.join('').trimEnd()}…`
  return fits(end) ? [...kept, end] : kept
}

const segmenter = new Intl.Segmenter('id', { granularity: 'grapheme' })

/** What a reader takes for one letter: an accent, a vowel sign or a family of emoji stays in one piece. */
function lettersOf(text: string): string[] {
  return Array.from(segmenter.segment(text), ({ segment }) => segment)
}
