import { scaleBand, scaleLinear } from 'd3-scale'
import type { PaperBlock } from '../reports/paper.ts'
import { setLine } from './break-text.ts'
import { drawHeadingText } from './draw-heading.ts'
import { drawLines, type Flow } from './flow.ts'
import { mm } from './measures.ts'

type Timeline = Extract<PaperBlock, { kind: 'timeline' }>

const size = 8
const heights = { least: mm(34), most: mm(48) }
/** Of the chart what is not bars: the times below them. */
const below = mm(8)

/** How many in each stretch of time, as standing bars; as many times stand below them as are not in each other's way. */
export function drawTimeline(flow: Flow, { title, stretches }: Timeline, numberOf: (value: number) => string): void {
  const { fonts, pen } = flow.file
  if (title !== '') drawHeadingText(flow, title, heights.least + below)
  flow.need(heights.least + below)
  const height = Math.min(heights.most, flow.room() - below)
  const line = (text: string, weight: 'regular' | 'bold' = 'regular') => setLine(fonts, text, { weight, size })
  const values = scaleLinear([0, Math.max(1, ...stretches.map(({ value }) => value))], [0, height - mm(5)]).nice(4)
  const ticks = values.ticks(4).filter(Number.isInteger)
  const left = flow.left + Math.max(...ticks.map((tick) => line(numberOf(tick)).width)) + mm(2)
  const right = flow.left + flow.width
  const foot = flow.y + height
  for (const tick of ticks) {
    const y = foot - values(tick)
    const label = line(numberOf(tick))
    drawLines(flow, [label], {
      x: flow.left,
      y: y - size * 0.7,
      width: left - flow.left - mm(1.5),
      size,
      align: 'right',
    })
    const rule = [[left, y] as const, [right, y] as const]
    pen.rules([rule], tick === 0 ? { width: 0.7 } : { width: 0.4, grey: 0.75 })
  }
  const places = scaleBand(
    stretches.map((_, index) => index),
    [left, right],
  ).padding(0.18)
  const bar = Math.min(places.bandwidth(), mm(14))
  const widest = Math.max(0, ...stretches.map(({ label }) => line(label).width)) + mm(2)
  // Doubled each time, so that quarters of an hour leave halves, and halves whole ones.
  const every = 2 ** Math.max(0, Math.ceil(Math.log2(widest / places.step())))
  for (const [index, { label, value }] of stretches.entries()) {
    const x = places(index) ?? left
    if (value > 0)
      pen.box([x + (places.bandwidth() - bar) / 2, foot - values(value)], [bar, values(value)], { grey: 0.3 })
    const figure = line(numberOf(value), 'bold')
    const middle = {
      x: x - places.step(),
      width: places.bandwidth() + 2 * places.step(),
      size,
      align: 'center',
    } as const
    if (value > 0 && figure.width < places.step())
      drawLines(flow, [figure], { ...middle, y: foot - values(value) - size * 1.35 })
    if (index % every === 0) drawLines(flow, [line(label)], { ...middle, y: foot + mm(1) })
  }
  flow.y += height + below + mm(4)
}
