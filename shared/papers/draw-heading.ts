import { drawText, type Flow } from './flow.ts'
import { mm } from './measures.ts'

/** A heading of a part; it never stands at the foot of a page without something of its part below it. */
export function drawHeadingText(flow: Flow, text: string, keep = mm(24)): void {
  drawText(flow, text, { weight: 'bold', size: 11, keep })
  flow.y += mm(1.5)
}
