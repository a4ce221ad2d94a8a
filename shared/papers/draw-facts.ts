import { breakText } from './break-text.ts'
import { drawLines, type Flow, heightOf } from './flow.ts'
import { mm } from './measures.ts'

const size = 10
const labelWidth = mm(55)

/** Words with what they are, as the head of a letter has them: labels in a column, a colon, and the values below each other. */
export function drawFacts(flow: Flow, facts: readonly (readonly [label: string, value: string])[]): void {
  const { fonts } = flow.file
  const width = Math.min(labelWidth, flow.width * 0.4)
  const colon = breakText(fonts, ':', { weight: 'regular', size, width })
  for (const [label, value] of facts) {
    const labels = breakText(fonts, label, { weight: 'regular', size, width: width - mm(2) })
    const valueBox = { x: flow.left + width + mm(3), width: flow.width - width - mm(3) }
    const values = breakText(fonts, value, { weight: 'regular', size, width: valueBox.width, most: 20 })
    const height = Math.max(heightOf(labels, size), heightOf(values, size)) + mm(0.6)
    flow.need(height)
    drawLines(flow, labels, { x: flow.left, y: flow.y, width, size })
    drawLines(flow, colon, { x: flow.left + width, y: flow.y, width: mm(3), size })
    drawLines(flow, values, { ...valueBox, y: flow.y, size })
    flow.y += height
  }
  flow.y += mm(4)
}
