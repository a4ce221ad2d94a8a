import '../look/fonts.ts'
import './print.css'
import type { DotImage, DrawingRequest, PrintingApi } from '#shared/contract/print-tasks.ts'
import { drawPages } from './draw-pages.ts'
import { readDots } from './read-dots.ts'

declare global {
  // oxlint-disable-next-line typescript/consistent-type-definitions -- only an interface can be added to
  interface Window {
    readonly printing: PrintingApi
  }
}

async function answer(request: DrawingRequest): Promise<DotImage | null> {
  switch (request.kind) {
    case 'draw':
      document.title = request.title
      await drawPages(request.drawing)
      return null
    case 'title':
      // The name under which the system's spooler keeps the job.
      document.title = request.title
      return null
    case 'dots':
      return readDots(request.page, request.dpi)
  }
}

const { printing } = window
printing.onRequest((request) => {
  void answer(request).then(
    (dots) => printing.reply({ id: request.id, ok: true, dots }),
    // What went wrong in words of the browser: never what stands on a badge.
    (error: unknown) => printing.reply({ id: request.id, ok: false, detail: nameOf(error) }),
  )
})

function nameOf(error: unknown): string {
  return error instanceof Error ? `${error.name}: ${error.message}`.slice(0, 200) : 'unknown'
}
