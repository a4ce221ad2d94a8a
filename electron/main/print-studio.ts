import type { PrintAnswer, PrintTask, PrintTaskKind } from '#shared/contract/print-tasks.ts'
import { shell } from 'electron'
import { openDrawingPage } from './drawing-page.ts'

/** Milliseconds after which the page that draws is closed: a quiet desk has other uses for its memory. */
const restAfter = 10 * 60_000
/** So is one that holds a whole file of badges, once nobody draws right after it. */
const manyPages = 50
const restAfterMany = 15_000
/** The system's own part of handing a job over; it has been seen to wait for a server that is not there. */
const longestHandOver = 60_000
const inchUm = 25_400

/** Does what the engine asks of printing. It decides nothing: which job, which printer and when are the engine's. */
export function openPrintStudio(preloadPath: string) {
  const page = openDrawingPage(preloadPath)
  let rest: NodeJS.Timeout | undefined
  let pages = 0

  async function perform(task: PrintTask): Promise<unknown> {
    switch (task.do) {
      case 'draw':
        pages = task.drawing.pages.length
        return page.ask({ kind: 'draw', drawing: task.drawing, title: task.title })
      case 'dots':
        return page.ask({ kind: 'dots', page: task.page, dpi: task.dpi })
      case 'pdf': {
        const { width, height } = task.paper
        const contents = await page.contents()
        return new Uint8Array(
          await contents.printToPDF({
            printBackground: true,
            preferCSSPageSize: true,
            pageSize: { width: width / inchUm, height: height / inchUm },
            margins: { top: 0, bottom: 0, left: 0, right: 0 },
            generateTaggedPDF: false,
          }),
        )
      }
      case 'print':
        return handOver(task)
      case 'show-file':
        return showFile(task.path, task.how)
      case 'list-printers': {
        const contents = await page.contents()
        return (await contents.getPrintersAsync()).map(({ name, displayName }) => ({ name, displayName }))
      }
    }
  }

  async function handOver({ queue, paper, title }: Extract<PrintTask, { do: 'print' }>): Promise<null> {
    await page.ask({ kind: 'title', title })
    const contents = await page.contents()
    return new Promise((resolve, reject) => {
      const limit = setTimeout(() => reject(new Error('not handed over in time')), longestHandOver)
      contents.print(
        {
          silent: true,
          printBackground: true,
          deviceName: queue,
          margins: { marginType: 'none' },
          pageSize: paper,
        },
        (isHandedOver, why) => {
          clearTimeout(limit)
          if (isHandedOver) resolve(null)
          else reject(new Error(why))
        },
      )
    })
  }

  return {
    async perform(task: PrintTask): Promise<PrintAnswer<PrintTaskKind>> {
      clearTimeout(rest)
      try {
        return { ok: true, value: (await perform(task)) as never }
      } catch (error) {
        const detail = error instanceof Error ? error.message.slice(0, 200) : 'unknown'
        return { ok: false, failure: task.do === 'print' ? 'printer-refused' : 'drawing-failed', detail }
      } finally {
        rest = setTimeout(page.close, pages > manyPages ? restAfterMany : restAfter)
      }
    },
    close(): void {
      clearTimeout(rest)
      page.close()
    },
  }
}

/** The system's own programs, as if somebody had opened the file in a folder. */
async function showFile(path: string, how: 'open' | 'folder'): Promise<null> {
  if (how === 'folder') shell.showItemInFolder(path)
  else {
    const trouble = await shell.openPath(path)
    if (trouble !== '') throw new Error(trouble)
  }
  return null
}
