import { scaleLinear } from 'd3-scale'
import type { PaperBlock } from '../reports/paper.ts'
import { breakText, setLine } from './break-text.ts'
import { drawLines, type Flow, heightOf } from './flow.ts'
import { drawHeadingText } from './draw-heading.ts'
import { mm } from './measures.ts'

type Bars = Extract<PaperBlock, { kind: 'bars' }>
type Words = { numberOf: (value: number) => string; ofAll: (value: number, all: number) => string }

const size = 9
const barHeight = mm(3.6)

/** How many per part, as lying bars on one scale; where a part has a whole, its outline stands behind the bar. */
export function drawBars(flow: Flow, { title, bars }: Bars, { numberOf, ofAll }: Words): void {
  const { fonts, pen } = flow.file
  if (title !== '') drawHeadingText(flow, title, mm(20))
  const labelWidth = flow.width * 0.34
  const notes = bars.map(({ value, of }) => (of === undefined ? numberOf(value) : ofAll(value, of)))
  const set = notes.map((note) => setLine(fonts, note, { weight: 'bold', size }))
  const noteWidth = Math.max(0, ...set.map(({ width }) => width)) + mm(2)
  const from = flow.left + labelWidth + mm(2)
  const most = Math.max(1, ...bars.map(({ value, of = 0 }) => Math.max(value, of)))
  const length = scaleLinear([0, most], [0, flow.left + flow.width - noteWidth - from])
  for (const [index, { label, value, of }] of bars.entries()) {
    const labels = breakText(fonts, label, { weight: 'regular', size, width: labelWidth, most: 3 })
    const height = Math.max(heightOf(labels, size), barHeight) + mm(1.4)
    flow.need(height)
    const middle = flow.y + height / 2
    drawLines(flow, labels, {
      x: flow.left,
      y: middle - heightOf(labels, size) / 2,
      width: labelWidth,
      size,
      align: 'right',
    })
    const top = middle - barHeight / 2
    if (of !== undefined && of > 0) pen.box([from, top], [length(of), barHeight], { grey: 0.88 })
    if (value > 0) pen.box([from, top], [length(value), barHeight], { grey: 0.3 })
    const end = from + length(Math.max(value, of ?? 0)) + mm(1.5)
    drawLines(flow, set[index] ? [set[index]] : [], { x: end, y: middle - size * 0.675, width: noteWidth, size })
    flow.y += height
  }
  flow.y += mm(4)
}
