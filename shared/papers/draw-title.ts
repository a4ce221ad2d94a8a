import type { Paper } from '../reports/paper.ts'
import { drawText, type Flow } from './flow.ts'
import { mm } from './measures.ts'

/** What the paper is, in the middle and in capitals, and below it of what event, day and place. */
export function drawTitle(flow: Flow, { title, lines }: Pick<Paper, 'title' | 'lines'>): void {
  drawText(flow, title.toUpperCase(), { weight: 'bold', size: 13, align: 'center' })
  flow.y += mm(0.5)
  for (const line of lines) drawText(flow, line, { weight: 'regular', size: 10, align: 'center' })
  flow.y += mm(5)
}
