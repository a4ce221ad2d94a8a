import type { Readable } from 'node:stream'
// oxlint-disable-next-line import/no-named-as-default -- its types know the default alone
import PDFDocument from 'pdfkit'
import { setLine } from './break-text.ts'
import { type Measures, mm } from './measures.ts'
import { type EmbeddedFont, openFonts } from './open-fonts.ts'
import { penOn } from './pen.ts'

type About = {
  measures: Measures
  title: string
  language: string
  madeAt: number
  /** What stands at the foot of each page: which it is, and of how many. */
  pageNote: (page: number, pages: number) => string
}
/** An object of the file that is written later than what refers to it. */
type Reserved = { end: (content?: string) => void }

const noteSize = 8
/** Bytes that wait to be taken before the drawing rests. */
const mostWaiting = 512 * 1024

/**
 * A PDF that is written while it is drawn: pages leave for the stream as they fill. How many there are is known at the
 * end only, so each page refers to a note of its own that is written last.
 */
export function openPaperFile({ measures, title, language, madeAt, pageNote }: About) {
  const document = new PDFDocument({
    autoFirstPage: false,
    // No font of the library's own: those are not part of the file.
    font: '',
    pdfVersion: '1.7',
    lang: language,
    displayTitle: true,
    fontLayoutCache: false,
    size: [measures.width, measures.height],
    margin: 0,
    info: { Title: title, Creator: 'Gapura', Producer: 'Gapura', CreationDate: new Date(madeAt) },
  })
  const fonts = openFonts(document)
  const notes: Reserved[] = []
  // A page is handed over as a whole: the library would make an array of bytes of each line.
  let drawn: string[] = []
  let wake = () => {}
  Object.assign(document, { _read: () => wake() })

  const pen = penOn({
    write: (operators) => void drawn.push(operators),
    noteFont: (font) => {
      pageFonts()[font.id] = font.ref()
    },
  })
  // The library keeps what each page draws with, and its types do not tell.
  const resources = () =>
    document.page as unknown as { fonts: Record<string, object>; xobjects: Record<string, object> }
  const pageFonts = () => resources().fonts

  const noteFonts: Record<string, object> = {}
  const noteResources = document.ref({ Font: noteFonts }) as unknown as Reserved

  function putPage(): void {
    if (drawn.length > 0) document.addContent(drawn.join('\n'))
    drawn = []
  }

  function addPage(): void {
    putPage()
    const last = document.page as unknown as { dictionary: { data: object } } | null
    document.addPage()
    // The page before has been written. The library keeps all pages to the end, of which it needs their numbers only.
    if (last) last.dictionary.data = {}
    const note = document.ref({
      Type: 'XObject',
      Subtype: 'Form',
      BBox: [0, -noteSize, measures.width, noteSize * 2],
      Resources: noteResources,
    }) as unknown as Reserved
    notes.push(note)
    resources().xobjects['Note'] = note
    drawn.push(`q 1 0 0 -1 0 ${(measures.height - mm(12)).toFixed(2)} cm /Note Do Q`)
  }

  function writeNotes(): void {
    for (const [index, note] of notes.entries()) {
      const content: string[] = []
      const notePen = penOn({
        write: (operators) => void content.push(operators),
        noteFont: (font: EmbeddedFont) => {
          noteFonts[font.id] = font.ref()
        },
        isUpright: true,
      })
      const line = setLine(fonts, pageNote(index + 1, notes.length), { weight: 'regular', size: noteSize })
      notePen.text(line, [measures.width - measures.right - line.width, 0], { size: noteSize })
      note.end(content.join('\n'))
    }
    noteResources.end()
  }

  return {
    stream: document as Readable,
    document,
    fonts,
    pen,
    addPage,
    pages: () => notes.length,
    /** Waits until what is drawn has been taken, so that a long list never lies in memory. */
    async rest(): Promise<void> {
      while (document.readableLength > mostWaiting && !document.destroyed) {
        await new Promise<void>((resolve) => {
          wake = resolve
          document.once('close', resolve)
        })
      }
    },
    end(): void {
      putPage()
      writeNotes()
      document.end()
    },
  }
}

export type PaperFile = ReturnType<typeof openPaperFile>
