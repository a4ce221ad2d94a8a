import type { BadgeDesign } from '#shared/badges/badge-design.ts'
import type { Drawing, PrintAnswer, PrintTask, Studio } from '#shared/contract/print-tasks.ts'

export const plainDesign: BadgeDesign = {
  format: 'gapura-badge',
  version: 1,
  id: 'plain',
  name: 'Polos',
  media: { width: 54_000, height: 86_000, bleed: 0, safe: 3_000, sheet: null },
  roleColours: {
    participant: '#7a1e3a',
    guest: '#7a1e3a',
    speaker: '#7a1e3a',
    committee: '#7a1e3a',
    media: '#7a1e3a',
  },
  roles: null,
  front: [],
  back: [],
}

/**
 * Stands where Chromium stands: a badge is a small PDF that says whose it is, by code. The spooler, its queues and what
 * comes out of them are real. `onTask` hears of each task before it is answered.
 */
export function plainStudio(onTask: (task: PrintTask) => void = () => undefined): Studio {
  let drawn: Drawing | null = null
  // Each task is answered by its own kind, as main does.
  const answer: Studio = (task: PrintTask): Promise<PrintAnswer<PrintTask['do']>> => {
    onTask(task)
    switch (task.do) {
      case 'draw':
        drawn = task.drawing
        return Promise.resolve({ ok: true, value: null })
      case 'pdf':
        return Promise.resolve({ ok: true, value: new Uint8Array(smallPdf(drawn?.pages[0]?.[0]?.subject.code ?? '')) })
      case 'dots':
        return Promise.resolve({
          ok: true,
          value: { width: 16, height: 2, rows: Uint8Array.of(0xff, 0xff, 0x80, 0x01) },
        })
      case 'list-printers':
        return Promise.resolve({ ok: true, value: [] })
      case 'show-file':
      case 'print':
        return Promise.resolve({ ok: false, failure: 'printer-refused', detail: 'by IPP only' })
    }
  }
  return answer
}

/** One page of 54 × 86 mm with a line of text. */
function smallPdf(text: string): Buffer {
  const content = `BT /F1 12 Tf 10 100 Td (${text}) Tj ET\n`
  const objects = [
    '<</Type/Catalog/Pages 2 0 R>>',
    '<</Type/Pages/Kids[3 0 R]/Count 1>>',
    '<</Type/Page/Parent 2 0 R/MediaBox[0 0 153.07 243.78]/Contents 4 0 R/Resources<</Font<</F1 5 0 R>>>>>>',
    `<</Length ${content.length}>>stream\n${content}endstream`,
    '<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>',
  ]
  let pdf = '%PDF-1.4\n'
  const places = objects.map((object, index) => {
    const at = pdf.length
    pdf += `${index + 1} 0 obj${object}endobj\n`
    return `${String(at).padStart(10, '0')} 00000 n \n`
  })
  const size = objects.length + 1
  const table = `xref\n0 ${size}\n0000000000 65535 f \n${places.join('')}`
  return Buffer.from(`${pdf}${table}trailer<</Size ${size}/Root 1 0 R>>\nstartxref\n${pdf.length}\n%%EOF\n`, 'latin1')
}
