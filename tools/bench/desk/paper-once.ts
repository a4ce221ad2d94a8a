import { createWriteStream } from 'node:fs'
import { pipeline } from 'node:stream/promises'
import { type PaperLook, writePdf } from '#shared/papers/write-pdf.ts'
import type { Paper, PaperCell } from '#shared/reports/paper.ts'
import { manyPeople } from './many-people.ts'

export type PaperOnce = {
  /** Of the processor, all threads: what else the machine does is not in it. */
  microsecondsARow: number
  megabytesAboveRest: number
}

const distinct = 10_000
const people = manyPeople(distinct)

/** People one after another, as a database gives them: a list of them is nowhere in memory. */
async function* rowsOf(count: number): AsyncGenerator<PaperCell[]> {
  for (let number = 0; number < count; number += 1) {
    const person = people[number % distinct]
    yield [number + 1, `${person?.name} ${number}`, person?.community ?? '', person?.sex ?? '', '']
  }
}

function attendanceOf(count: number): Paper {
  return {
    fileName: 'bench',
    title: 'Daftar hadir peserta',
    lines: ['Gathering Positif Bermedia Sosial'],
    orientation: 'portrait',
    blocks: [
      {
        kind: 'table',
        title: '',
        columns: [
          { heading: 'No', share: 5, kind: 'number' },
          { heading: 'Nama', share: 32, kind: 'text' },
          { heading: 'Instansi/Komunitas', share: 22, kind: 'text' },
          { heading: 'L/P', share: 5, kind: 'text' },
          { heading: 'Tanda tangan', share: 20, kind: 'sign' },
        ],
        rows: rowsOf(count),
        count,
      },
    ],
    signedAt: '',
    signatories: [],
  }
}

const plain: PaperLook = { size: 'A4', language: 'id', madeAt: 0, letterhead: [], logoLeft: null, logoRight: null }
const write = (count: number, path: string) => pipeline(writePdf(attendanceOf(count), plain), createWriteStream(path))

// Run by itself, so that memory and processor are its own alone.
const [count = '', path = ''] = process.argv.slice(2)
await write(200, path)
const rest = process.memoryUsage().rss
let most = rest
const watching = setInterval(() => {
  most = Math.max(most, process.memoryUsage().rss)
}, 50)
const before = process.cpuUsage()
await write(Number(count), path)
const { user, system } = process.cpuUsage(before)
clearInterval(watching)
const once: PaperOnce = {
  microsecondsARow: (user + system) / Number(count),
  megabytesAboveRest: (most - rest) / 2 ** 20,
}
process.stdout.write(JSON.stringify(once))
