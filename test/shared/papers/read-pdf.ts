import { execFileSync } from 'node:child_process'
import { createWriteStream, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pipeline } from 'node:stream/promises'
import { type PaperLook, type PaperWork, writePdf } from '#shared/papers/write-pdf.ts'
import type { Paper, PaperCell, PaperTable } from '#shared/reports/paper.ts'
import { afterAll } from 'vitest'

/** What poppler, the reader of most desktops, finds in a PDF. */
export function readPdf(file: string) {
  const run = (command: string, ...args: string[]) => execFileSync(command, args, { encoding: 'utf8' })
  const info = run('pdfinfo', file)
  return {
    file,
    info,
    pages: Number(/Pages: +(\d+)/.exec(info)?.[1]),
    /** In millimetres. */
    size: [...(/Page size: +([\d.]+) x ([\d.]+) pts/.exec(info) ?? [])]
      .slice(1)
      .map((points) => (Number(points) / 72) * 25.4),
    fonts: () => run('pdffonts', file).trim().split('\n').slice(2),
    /** Pictures that pages show; a picture's transparency does not count. */
    images: () =>
      run('pdfimages', '-list', file)
        .split('\n')
        .filter((line) => /^ *\d+ +\d+ image /.test(line)).length,
    /** The text as a person reads it. */
    readText: () => run('pdftotext', '-layout', file, '-'),
    /** The text of each page, a line each; `-raw` is the order of drawing. */
    text: () => run('pdftotext', '-raw', file, '-').split('\f').slice(0, -1),
  }
}

const folder = mkdtempSync(join(tmpdir(), 'gapura-papers-'))
afterAll(() => rmSync(folder, { recursive: true }))
let made = 0

export async function makePdf(paper: Paper, look: Partial<PaperLook> = {}, work: PaperWork = {}) {
  made += 1
  const file = join(folder, `${made}.pdf`)
  await pipeline(writePdf(paper, { ...plainLook, ...look }, work), createWriteStream(file))
  return readPdf(file)
}

export const plainLook: PaperLook = {
  size: 'A4',
  language: 'id',
  madeAt: Date.UTC(2019, 5, 24, 9),
  letterhead: [],
  logoLeft: null,
  logoRight: null,
}

export function paperOf(blocks: Paper['blocks'], more: Partial<Paper> = {}): Paper {
  return {
    fileName: 'daftar-hadir',
    title: 'Daftar hadir peserta',
    lines: ['Gathering Positif Bermedia Sosial', 'Senin, 24 Juni 2019'],
    orientation: 'portrait',
    blocks,
    signedAt: '',
    signatories: [],
    ...more,
  }
}

export function attendanceOf(names: readonly string[], more: Partial<PaperTable> = {}): PaperTable {
  return {
    kind: 'table',
    title: '',
    columns: [
      { heading: 'No.', share: 1, kind: 'number' },
      { heading: 'Nama lengkap', share: 6, kind: 'text' },
      { heading: 'Tanda tangan', share: 6, kind: 'sign' },
    ],
    rows: rowsOf(names),
    count: names.length,
    ...more,
  }
}

async function* rowsOf(names: readonly string[]): AsyncGenerator<PaperCell[]> {
  for (const [index, name] of names.entries()) yield [index + 1, name, '']
}
