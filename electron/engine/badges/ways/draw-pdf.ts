import type { Drawing, PrintAnswer, Studio } from '#shared/contract/print-tasks.ts'

/** A drawing as a PDF. Its title is the app's: the person's name is on the paper alone. */
export async function drawPdf(studio: Studio, drawing: Drawing): Promise<PrintAnswer<'pdf'>> {
  const drawn = await studio({ do: 'draw', drawing, title: null })
  return drawn.ok ? studio({ do: 'pdf', paper: drawing.paper }) : drawn
}
