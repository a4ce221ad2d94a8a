import { expect, it } from 'vitest'
import { scanCode } from '#engine/check-in/scan-code.ts'
import { makePaper } from '#engine/reports/make-paper.ts'
import type { ReportSurroundings } from '#engine/reports/make-recap.ts'
import type { OpenEvent } from '#engine/event/open-event.ts'
import type { PaperCell } from '#shared/reports/paper.ts'
import type { PaperOf, PaperRequest } from '#shared/reports/paper-request.ts'
import { doorsOpen, openTestEvent, personFor, scanOf, sessionFor, testClock } from '../open-test-event.ts'

const around = {
  appVersion: '0.1.0',
  syncStatus: () => ({ state: 'alone', unsent: 0, refused: 0, openConflicts: 0, lastSuccessAt: null }) as never,
} satisfies ReportSurroundings

const list: PaperOf<'attendance'> = {
  paper: 'attendance',
  language: 'id',
  day: '2019-06-24',
  role: null,
  sessionId: 'reg',
  order: 'name',
  who: 'present',
  signatures: 'empty',
  phones: 'masked',
}

async function read(open: OpenEvent, request: PaperRequest) {
  const made = await makePaper(open, request, around)
  if (!made.ok) throw new Error(made.failure.code)
  const paper = made.value
  const tables: Record<string, PaperCell[][]> = {}
  for (const block of paper.blocks) {
    if (block.kind !== 'table') continue
    const rows: PaperCell[][] = []
    for await (const row of block.rows) rows.push([...row])
    tables[block.title] = rows
    expect(rows.length).toBe(block.count)
    console.log(block.title, block.columns.map(({ heading }) => heading).join(' | '), rows, block.totals)
  }
  console.log(
    paper.title,
    paper.fileName,
    paper.lines,
    paper.blocks.map((b) => (b.kind === 'table' ? '' : b)),
    paper.signedAt,
  )
  return { paper, tables }
}

const people = [
  personFor(),
  personFor({
    id: 'nur',
    name: 'Nur Hikmah',
    community: 'Pramuka',
    sex: '',
    codes: [{ text: 'BJBNUR001', standing: 'valid' }],
  }),
  personFor({
    id: 'abd',
    name: "H. Abd. Ma'ruf, S.Sos., M.Si.",
    sex: 'L',
    role: 'guest',
    codes: [{ text: 'BJBABD001', standing: 'valid' }],
  }),
]

it("lists who was there on the day of the event's own zone, names verbatim, phones masked", async () => {
  using event = await openTestEvent({ people })
  scanCode(event.desk, scanOf('BJBSITI01'))
  scanCode(event.desk, scanOf('BJBABD001'))
  const { paper, tables } = await read(event.open, list)
  expect(paper.lines).toContain('Hari, tanggal: Senin, 24 Juni 2019')
  expect(paper.fileName).toBe('daftar-hadir-reg-2019-06-24')
  expect(tables['']).toEqual([
    [1, "H. Abd. Ma'ruf, S.Sos., M.Si.", 'GenRe', 'L', '0810-••••-0001', '04.10', ''],
    [2, 'dr. Hj. Siti Nurhaliza, Sp.A.', 'GenRe', 'P', '0810-••••-0001', '04.10', ''],
  ])
  const before = await read(event.open, { ...list, day: '2019-06-23' })
  expect(before.tables['']).toEqual([])
  const guests = await read(event.open, { ...list, role: 'guest' })
  expect(guests.paper.title).toBe('Daftar Hadir Tamu Undangan')
  expect(guests.tables['']?.length).toBe(1)
})
