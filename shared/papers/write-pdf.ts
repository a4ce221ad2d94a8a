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
import { drawText, type Flow, flowOn } from './flow.ts'
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
      const isLast = index === paper.blocks.length - 1
      await drawBlock(flow, block, isLast ? signatoriesHeight(flow, signing) : 0)
      await file.rest()
    }
    drawSignatories(flow, signing)
    file.end()

    async function drawBlock(on: Flow, block: PaperBlock, keepBelow: number): Promise<void> {
      switch (block.kind) {
        case 'heading':
          return drawHeadingText(on, block.text)
        case 'text':
          drawText(on, block.text, { weight: 'regular', size: 10 })
          on.y += mm(3)
          return
        case 'note':
          drawText(on, block.text, { weight: 'regular', size: 8.5, grey: 0.25 })
          on.y += mm(3)
          return
        case 'facts':
          return drawFacts(on, block.facts)
        case 'bars':
          return drawBars(on, block, {
            numberOf: format.number,
            ofAll: (value, all) =>
              onPage.ofAll.replace('{value}', format.number(value)).replace('{all}', format.number(all)),
          })
        case 'timeline':
          return drawTimeline(on, block, format.number)
        case 'table':
          return drawTable(on, block, { numberOf: format.number, nothing: onPage.nothing, keepBelow, onRow })
      }
    }
  }
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
