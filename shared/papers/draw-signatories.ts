import type { Signatory } from '../event/paper-setup.ts'
import { breakText, type Line, setLine } from './break-text.ts'
import { drawLines, type Flow, heightOf, leading } from './flow.ts'
import { mm } from './measures.ts'
import type { Fonts } from './open-fonts.ts'

const size = 10
/** For a signature by hand and the stamp of the office over its edge. */
const roomToSign = mm(20)
const before = mm(8)

/** Where nobody is named yet, the name is written by hand. */
const unnamed = `(${'.'.repeat(44)})`

type Signing = { signedAt: string; signatories: readonly Signatory[]; numberLabel: string }
type SizedLine = Line & { size?: number }
type Row = readonly (readonly SizedLine[])[]
type Box = { x: number; width: number }

/** How high the block is: it never breaks, and takes the end of a list with it. */
export function signatoriesHeight(flow: Flow, signing: Signing): number {
  if (signing.signatories.length === 0) return 0
  const { above, below } = columnsOf(flow, signing)
  return before + heightOfRows(above) + roomToSign + Math.max(...below.map(stackHeight))
}

/**
 * Who signs, side by side: place and day above the last of them, what they are, room to sign, and the name as it was
 * given, underlined. One person alone signs at the right, as letters are signed.
 */
export function drawSignatories(flow: Flow, signing: Signing): void {
  if (signing.signatories.length === 0) return
  flow.need(signatoriesHeight(flow, signing))
  flow.y += before
  const { above, below, boxes } = columnsOf(flow, signing)
  for (const row of above) {
    for (const [index, lines] of row.entries()) drawIn(flow, lines, boxes[index])
    flow.y += rowHeight(row)
  }
  flow.y += roomToSign
  const top = flow.y
  for (const [index, stack] of below.entries()) {
    flow.y = top
    for (const [place, lines] of stack.entries()) {
      const isName = place === 0 && signing.signatories[index]?.name !== ''
      drawIn(flow, lines, boxes[index], isName)
      flow.y += heightOf(lines, size)
    }
  }
  flow.y = top + Math.max(...below.map(stackHeight))
}

/** Above the signature everybody's lines stand side by side; below it each name has its own below it. */
function columnsOf(flow: Flow, { signedAt, signatories, numberLabel }: Signing) {
  const count = signatories.length
  const apart = mm(6)
  const width = (flow.width - apart * (Math.max(count, 2) - 1)) / Math.max(count, 2)
  const set = (text: string) =>
    text === '' ? [] : breakText(flow.file.fonts, text, { weight: 'regular', size, width })
  return {
    boxes: signatories.map((_, index) => ({ x: flow.left + (count === 1 ? 1 : index) * (width + apart), width })),
    above: [
      signatories.map((_, index) => set(index === count - 1 ? signedAt : '')),
      signatories.map(({ heading }) => set(heading)),
      signatories.map(({ position }) => set(position)),
    ],
    below: signatories.map(({ name, rank, number }) => [
      name === '' ? set(unnamed) : setName(flow.file.fonts, name, width),
      set(rank),
      set(/^\d/.test(number) ? `${numberLabel} ${number}` : number),
    ]),
  }
}

/** A name with its titles stays on one line where a slightly smaller print allows it. */
function setName(fonts: Fonts, name: string, width: number): SizedLine[] {
  const fitting = [size, 9.5, 9, 8.5].find(
    (each) => setLine(fonts, name, { weight: 'bold', size: each }).width <= width,
  )
  const used = fitting ?? size
  return breakText(fonts, name, { weight: 'bold', size: used, width }).map((line) => ({ ...line, size: used }))
}

function drawIn(flow: Flow, lines: readonly SizedLine[], box: Box | undefined, isUnderlined = false): void {
  if (box === undefined) return
  for (const [index, line] of lines.entries()) {
    const y = flow.y + index * leading * size
    drawLines(flow, [line], { ...box, y, size: line.size ?? size, align: 'center' })
    if (!isUnderlined) continue
    const from = box.x + (box.width - line.width) / 2
    const below = y + 1.12 * size
    const rule = [[from, below] as const, [from + line.width, below] as const]
    flow.file.pen.rules([rule], { width: 0.7 })
  }
}

function heightOfRows(rows: readonly Row[]): number {
  return rows.reduce((sum, row) => sum + rowHeight(row), 0)
}

function rowHeight(row: Row): number {
  return Math.max(...row.map((lines) => heightOf(lines, size)))
}

function stackHeight(stack: Row): number {
  return stack.reduce((sum, lines) => sum + heightOf(lines, size), 0)
}
