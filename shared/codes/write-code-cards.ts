import type { Readable } from 'node:stream'
import { setImmediate } from 'node:timers/promises'
import { drawQrModules } from '../look/draw-qr.ts'
import type { Language } from '../messages/catalogue.ts'
import { papers as papersInEnglish } from '../messages/en/papers.ts'
import { verdict as verdictInEnglish } from '../messages/en/verdict.ts'
import { papers as papersInIndonesian } from '../messages/id/papers.ts'
import { verdict as verdictInIndonesian } from '../messages/id/verdict.ts'
import { breakText, type Face, type Line, setLine } from '../papers/break-text.ts'
import { drawLines, type Flow, flowOn, heightOf } from '../papers/flow.ts'
import { type Measures, measuresOf, mm } from '../papers/measures.ts'
import { openPaperFile } from '../papers/open-paper-file.ts'
import { formatCode } from '../participants/draw-code.ts'
import type { HandedCode } from './code-holder.ts'

type Look = {
  paper: 'A4' | 'F4'
  language: Language
  madeAt: number
  eventName: string
  /** Day and place, below the event's name. */
  lines: readonly string[]
  title: string
}

const words = {
  id: { note: papersInIndonesian.page.note, role: verdictInIndonesian.role },
  en: { note: papersInEnglish.page.note, role: verdictInEnglish.role },
}
const columns = 2
/** A little larger than a name card, so that it goes into the usual holders. */
const leastHeight = mm(52)
const pad = mm(3)
const qrSide = mm(38)
const lettersSize = 9
/** Of the name, with all its titles; the smallest ones take the other words with them. */
const nameSizes = [14, 12, 10.5, 9, 8, 7] as const

/** Cards to be cut: name, community and event beside the QR code, and below it the letters for whoever must type them. */
export function writeCodeCards(people: AsyncIterable<HandedCode>, look: Look): Readable {
  const onCard = words[look.language]
  const measures = marginsFor(look.paper)
  const file = openPaperFile({
    measures,
    title: look.title,
    language: look.language,
    madeAt: look.madeAt,
    pageNote: (page, pages) => onCard.note.replace('{page}', `${page}`).replace('{pages}', `${pages}`),
  })
  draw().catch((error: unknown) => file.stream.destroy(error instanceof Error ? error : new Error(String(error))))
  return file.stream

  async function draw(): Promise<void> {
    await setImmediate()
    const flow = flowOn(file, measures)
    const rows = Math.floor(flow.pageHeight / leastHeight)
    const size = { width: flow.width / columns, height: flow.pageHeight / rows }
    let place = 0
    for await (const person of people) {
      if (place === columns * rows) {
        flow.newPage()
        place = 0
      }
      const corner = {
        x: measures.left + (place % columns) * size.width,
        y: measures.top + Math.floor(place / columns) * size.height,
      }
      drawCard(flow, { ...corner, ...size }, { person, look, roleName: onCard.role[person.role] })
      place += 1
      await setImmediate()
      await file.rest()
      if (file.stream.destroyed) return
    }
    file.end()
  }
}

type Box = { x: number; y: number; width: number; height: number }
type Content = { person: HandedCode; look: Look; roleName: string }

function drawCard(flow: Flow, box: Box, { person, look, roleName }: Content): void {
  drawCuttingLines(flow, box)
  const letters = setLetters(flow, person.code)
  const lettersHeight = letters === null ? 0 : heightOf([letters], lettersSize)
  const side = Math.min(qrSide, box.height - 2 * mm(1.5) - lettersHeight)
  const top = box.y + (box.height - side - lettersHeight) / 2
  const modules = drawQrModules(person.qr)
  flow.file.pen.squares(modules, [box.x + mm(2), top], side / modules.length)
  if (letters !== null) {
    const below = { x: box.x + mm(2), y: top + side - mm(1), width: side, size: lettersSize }
    drawLines(flow, [letters], { ...below, align: 'center' })
  }
  const left = box.x + mm(2) + side + mm(2)
  drawWords(flow, { x: left, y: box.y + pad, width: box.x + box.width - pad - left, height: box.height - 2 * pad }, [
    ...setNames(look.eventName, { weight: 'bold', size: 8 }, 2),
    ...look.lines.flatMap((line) => setNames(line, { weight: 'regular', size: 8 }, 2)),
    { gap: mm(2) },
    ...nameOf(person.name),
    { gap: mm(1) },
    ...setNames(person.community, { weight: 'regular', size: 10 }, 2),
    ...setNames([roleName, person.group].filter(Boolean).join(' · '), { weight: 'regular', size: 9 }, 2),
  ])

  function nameOf(name: string): Piece[] {
    return [{ text: name, weight: 'bold', size: nameSizes[0], most: 3 }]
  }
}

type Piece = { gap: number } | { text: string; weight: Face['weight']; size: number; most: number }

function setNames(text: string, { weight, size }: Face, most: number): Piece[] {
  return text === '' ? [] : [{ text, weight, size, most }]
}

/** One below another, in the middle of what height there is; what may be smaller is as large as leaves room for all. */
function drawWords(flow: Flow, box: Box, pieces: readonly Piece[]): void {
  const tries = nameSizes.map((largest) => setPieces(flow, box, { pieces, largest }))
  const set = tries.find(({ height, isWhole }) => isWhole && height <= box.height) ?? tries.at(-1)
  if (!set) return
  let y = box.y + Math.max(0, (box.height - set.height) / 2)
  for (const { lines, size, height } of set.pieces) {
    drawLines(flow, lines, { x: box.x, y, width: box.width, size })
    y += height
  }
}

function setPieces(flow: Flow, box: Box, { pieces, largest }: { pieces: readonly Piece[]; largest: number }) {
  let isWhole = true
  const set = pieces.map((piece) => {
    if ('gap' in piece) return { lines: [], size: 0, height: piece.gap }
    const size = Math.min(piece.size, largest)
    const face = { weight: piece.weight, size, width: box.width }
    const lines = breakText(flow.file.fonts, piece.text, { ...face, most: piece.most })
    isWhole &&= breakText(flow.file.fonts, piece.text, face).length <= piece.most
    return { lines, size, height: heightOf(lines, size) }
  })
  return { pieces: set, isWhole, height: set.reduce((sum, { height }) => sum + height, 0) }
}

/** A code of another system may be long, or of signs that nobody types: it stands in the square alone. */
function setLetters(flow: Flow, code: string): Line | null {
  const letters = formatCode(code)
  if (letters.length > 20 || !/^[\x21-\x7E]+$/.test(letters)) return null
  return setLine(flow.file.fonts, letters, { weight: 'bold', size: lettersSize })
}

function drawCuttingLines(flow: Flow, { x, y, width, height }: Box): void {
  const [right, bottom] = [x + width, y + height]
  flow.file.pen.rules(
    [
      [
        [x, y],
        [right, y],
      ],
      [
        [x, bottom],
        [right, bottom],
      ],
      [
        [x, y],
        [x, bottom],
      ],
      [
        [right, y],
        [right, bottom],
      ],
    ],
    { width: 0.4, grey: 0.6, dash: '2 2' },
  )
}

/** Cards fill the sheet: only what printers cannot reach is left, and the foot for the number of the page. */
function marginsFor(paper: 'A4' | 'F4'): Measures {
  return { ...measuresOf(paper, 'portrait', false), top: mm(9), bottom: mm(17), left: mm(9), right: mm(9) }
}
