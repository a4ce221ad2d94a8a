import type { Readable } from 'node:stream'
import { setImmediate } from 'node:timers/promises'
import type { Language } from '../messages/catalogue.ts'
import { papers as inEnglish } from '../messages/en/papers.ts'
import { papers as inIndonesian } from '../messages/id/papers.ts'
import type { Paper, PaperBlock, PaperSize } from '../reports/paper.ts'
import { createEventFormat } from '../time/event-format.ts'
import { drawBars } from './draw-bars.ts'
import { drawFacts } from './draw-facts.ts'
import { drawHeadingText } from './draw-heading.ts'
import { drawLetterhead, hasLetterhead, type Letterhead } from './draw-letterhead.ts'
import { drawSignatories, signatoriesHeight } from './draw-signatories.ts'
import { drawTable } from './draw-table.ts'
import { drawTimeline } from './draw-timeline.ts'
import { drawTitle } from './draw-title.ts'
import { drawText, type Flow, flowOn, textHeight } from './flow.ts'
import { measuresOf, mm } from './measures.ts'
import { openPaperFile } from './open-paper-file.ts'

export type PaperLook = Letterhead & { size: PaperSize; language: Language; madeAt: number }
export type PaperWork = {
  /** Rows of all tables drawn so far; told a few times a second. */
  onProgress?: (rows: number) => void
  /** Ends the stream with an error, whose cause is the signal's. */
  signal?: AbortSignal
}

const words = { id: inIndonesian.page, en: inEnglish.page }
const faces = { text: { weight: 'regular', size: 10 }, note: { weight: 'regular', size: 8.5 } } as const
/** Room below a text. */
const below = mm(3)
/** Drawing gives way to everything else of its process after so many milliseconds. */
const longestStretch = 6

/**
 * A paper as PDF, written while its rows are read: memory and the cost of a row stay the same however long the list.
 * The file names no person in what it says about itself.
 */
export function writePdf(paper: Paper, look: PaperLook, work: PaperWork = {}): Readable {
  const onPage = words[look.language]
  const measures = measuresOf(look.size, paper.orientation, hasLetterhead(look))
  const file = openPaperFile({
    measures,
    title: paper.title,
    language: look.language,
    madeAt: look.madeAt,
    pageNote: (page, pages) => onPage.note.replace('{page}', `${page}`).replace('{pages}', `${pages}`),
  })
  draw().catch((error: unknown) => file.stream.destroy(error instanceof Error ? error : new Error(String(error))))
  return file.stream

  async function draw(): Promise<void> {
    // The stream is there before anything is drawn: whoever asked can listen first.
    await setImmediate()
    const format = createEventFormat(look.language, 'UTC')
    const signing = { ...paper, numberLabel: onPage.number }
    const flow = flowOn(file, measures)
    const onRow = pace(file.rest, work)
    if (hasLetterhead(look)) drawLetterhead(flow, look)
    drawTitle(flow, paper)
    for (const [index, block] of paper.blocks.entries()) {
      work.signal?.throwIfAborted()
      const rest = paper.blocks.slice(index + 1)
      // Whoever signs never stands on a page alone: the last row comes along, or the last sentence.
      const isKept = block.kind === 'table' || rest.length === 0
      const keepBelow = isKept ? endHeight(flow, rest, signatoriesHeight(flow, signing)) : 0
      const title = titleOf(block, paper.blocks.slice(0, index))
      await drawBlock(flow, block, { onPage, format, title, keepBelow, onRow })
      await file.rest()
    }
    drawSignatories(flow, signing)
    file.end()
  }
}

type BlockWork = {
  onPage: (typeof words)[Language]
  format: ReturnType<typeof createEventFormat>
  title: string | null
  keepBelow: number
  onRow: () => Promise<void>
}

function drawBlock(flow: Flow, block: PaperBlock, { onPage, format, ...rows }: BlockWork): void | Promise<void> {
  switch (block.kind) {
    case 'heading':
      return drawHeadingText(flow, block.text)
    case 'text':
    case 'note':
      if (rows.keepBelow > 0) flow.need(textHeight(flow, block.text, faces[block.kind]) + below + rows.keepBelow)
      drawText(flow, block.text, block.kind === 'text' ? faces.text : { ...faces.note, grey: 0.25 })
      flow.y += below
      return
    case 'facts':
      return drawFacts(flow, block.facts)
    case 'bars':
      return drawBars(flow, block, {
        numberOf: format.number,
        ofAll: (value, all) =>
          onPage.ofAll.replace('{value}', format.number(value)).replace('{all}', format.number(all)),
      })
    case 'timeline':
      return drawTimeline(flow, block, format.number)
    case 'table':
      return drawTable(flow, block, { numberOf: format.number, nothing: onPage.nothing, ...rows })
  }
}

/** A table names itself unless a heading before it has done so already. */
function titleOf(block: PaperBlock, before: readonly PaperBlock[]): string | null {
  if (block.kind !== 'table' || block.title === '') return null
  return before.some((other) => other.kind === 'heading' && other.text === block.title) ? null : block.title
}

/** How high the end of a paper is where only words and those who sign are left; 0 where more comes. */
function endHeight(flow: Flow, blocks: readonly PaperBlock[], signing: number): number {
  let height = signing
  for (const block of blocks) {
    if (block.kind !== 'text' && block.kind !== 'note') return 0
    height += textHeight(flow, block.text, faces[block.kind]) + below
  }
  return height
}

/** Called after each row: lets others have the process now and then, and the stream be taken. */
function pace(rest: () => Promise<void>, { onProgress, signal }: PaperWork): () => Promise<void> {
  let rows = 0
  let since = performance.now()
  let told = since
  return async () => {
    rows += 1
    const now = performance.now()
    if (now - since < longestStretch) return
    if (now - told > 200) {
      onProgress?.(rows)
      told = now
    }
    await setImmediate()
    await rest()
    signal?.throwIfAborted()
    since = performance.now()
  }
}
