import { expect, it } from 'vitest'
import { appendRecord } from '#engine/check-in/append-record.ts'
import { type Desk, scanCode } from '#engine/check-in/scan-code.ts'
import { undoScan } from '#engine/check-in/undo-scan.ts'
import { giveItem } from '#engine/items/give-item.ts'
import { registerWalkIn } from '#engine/participants/register-walk-in.ts'
import { representPerson } from '#engine/participants/represent-person.ts'
import { makePaper } from '#engine/reports/make-paper.ts'
import type { ReportSurroundings } from '#engine/reports/make-recap.ts'
import { showRecap } from '#engine/reports/show-recap.ts'
import type { Result } from '#shared/failures/failure-code.ts'
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
const ofDay = { language: 'id', day: '2019-06-24', role: null, hidesSmall: false } as const

const people = [
  personFor(),
  personFor({ id: 'nur', name: 'Nur Hikmah', community: 'Pramuka', sex: '', phone: '', codes: [code('BJBNUR001')] }),
  personFor({
    id: 'maruf',
    name: "H. Abd. Ma'ruf, S.Sos., M.Si.",
    sex: 'L',
    role: 'guest',
    codes: [code('BJBABD001')],
  }),
]

function code(text: string) {
  return { text, standing: 'valid' as const }
}

function valueOf<T>(result: Result<T>): T {
  if (!result.ok) throw new Error(result.failure.code)
  return result.value
}

async function read(desk: Desk, request: PaperRequest) {
  const paper = valueOf(await makePaper(desk, request, around))
  const tables: Record<string, PaperCell[][]> = {}
  for (const block of paper.blocks) {
    if (block.kind !== 'table') continue
    const rows: PaperCell[][] = []
    for await (const row of block.rows) rows.push([...row])
    tables[block.title] = rows
    expect(rows.length).toBe(block.count)
    expect(rows.every((row) => row.length === block.columns.length)).toBe(true)
  }
  const texts = paper.blocks.flatMap((block) => ('text' in block ? [block.text] : []))
  const facts = new Map(paper.blocks.flatMap((block) => (block.kind === 'facts' ? [...block.facts] : [])))
  return { paper, tables, texts, facts }
}

it("lists who was there on the day of the event's own zone, names verbatim, phones masked", async () => {
  using event = await openTestEvent({ people })
  scanCode(event.desk, scanOf('BJBSITI01'))
  scanCode(event.desk, scanOf('BJBABD001'))
  const { paper, tables } = await read(event.desk, list)
  expect(paper.lines).toContain('Hari, tanggal: Senin, 24 Juni 2019')
  expect(paper.fileName).toBe('daftar-hadir-reg-2019-06-24')
  expect(tables['']).toEqual([
    [1, "H. Abd. Ma'ruf, S.Sos., M.Si.", 'GenRe', 'L', '0810-••••-0001', '04.10', ''],
    [2, 'dr. Hj. Siti Nurhaliza, Sp.A.', 'GenRe', 'P', '0810-••••-0001', '04.10', ''],
  ])
  expect((await read(event.desk, { ...list, day: '2019-06-23' })).tables['']).toEqual([])
  const guests = await read(event.desk, { ...list, role: 'guest' })
  expect(guests.paper.title).toBe('Daftar Hadir Tamu Undangan')
  expect(guests.tables['']?.length).toBe(1)
})

it('prepares an empty list of everybody who may come, in the order of their communities', async () => {
  using event = await openTestEvent({ people: [...people, personFor({ id: 'off', standing: 'cancelled', codes: [] })] })
  const { paper, tables } = await read(event.desk, { ...list, who: 'expected', order: 'community' })
  expect(paper.title).toBe('Daftar Hadir (untuk ditandatangani)')
  expect(tables['']?.map((row) => row[2])).toEqual(['GenRe', 'GenRe', 'Pramuka'])
  expect(tables['']?.[2]).toEqual([3, 'Nur Hikmah', 'Pramuka', '', '', ''])
})

it('marks walk-ins, names both of whoever came for another, and shows what they drew', async () => {
  using event = await openTestEvent({ people })
  const draft = { name: 'Budi', community: '', sex: 'L', phone: '', isMinor: false, hasPermission: false } as const
  valueOf(registerWalkIn(event.desk, { random: Math.random }, { draft, sessionId: 'reg', isSomebodyElse: true }))
  valueOf(representPerson(event.desk, { participantId: 'maruf', name: 'Drs. H. Syahrani', sessionId: 'reg' }))
  event.open.immediate(() =>
    appendRecord(event.open, event.station, {
      sessionId: 'reg',
      participantId: 'maruf',
      scannedAt: doorsOpen,
      payload: { kind: 'signature', strokes: '0,0 10,20;5,5' },
    }),
  )
  const { tables, texts } = await read(event.desk, { ...list, signatures: 'drawn' })
  expect(tables['']?.map((row) => row[1])).toEqual([
    "H. Abd. Ma'ruf, S.Sos., M.Si. (diwakili oleh Drs. H. Syahrani)",
    'Budi (peserta di tempat)',
  ])
  expect(tables['']?.[0]?.[6]).toEqual({ signature: 'M0 0L10 20M5 5h1', width: 1_000, height: 333 })
  expect(texts).toContain('Jumlah: 2 orang. Peserta di tempat: 1 orang. Diwakili: 1 orang.')
  const { recap } = valueOf(await showRecap(event.desk, { ...ofDay }, around))
  expect(recap.totals).toMatchObject({ registered: 3, listed: 1, walkIns: 1, present: 2, represented: 1 })
})

it('tells each day of an event apart, also for somebody who came on three of them', async () => {
  const clock = testClock()
  const session = sessionFor({ opensAt: null, closesAt: null, reEntry: 'in-out' })
  using event = await openTestEvent({ people, sessions: [session], now: clock.now })
  const scan = (direction: 'entry' | 'exit') => {
    scanCode(event.desk, scanOf('BJBSITI01', { direction }))
    clock.pass(60_000)
  }
  for (const _ of [1, 2, 3]) {
    scan('entry')
    scan('exit')
    scan('entry')
    scan('exit')
    clock.pass(24 * 3_600_000)
  }
  const ofDays = await Promise.all(
    ['2019-06-24', '2019-06-25', '2019-06-26', '2019-06-27'].map(async (day) =>
      (await read(event.desk, { ...list, day })).tables['']?.map((row) => row[5]),
    ),
  )
  expect(ofDays).toEqual([['04.10'], ['04.14'], ['04.18'], []])
  const { recap } = valueOf(await showRecap(event.desk, { ...ofDay, day: null }, around))
  expect(recap.days).toEqual(['2019-06-24', '2019-06-25', '2019-06-26'])
  expect(recap.totals.present).toBe(1)
})

it('adds up the day with what went another way, by name inside and by number outside', async () => {
  using event = await openTestEvent({ people })
  const admitted = scanCode(event.desk, scanOf('BJBSITI01'))
  scanCode(event.desk, scanOf('BJBSITI01'))
  scanCode(event.desk, scanOf('BJBNOBODY77'))
  scanCode(event.desk, scanOf('BJBNUR001'))
  undoScan(event.desk, { recordId: valueOf(admitted).recordId, reason: 'wrong-person' })
  const { facts, tables } = await read(event.desk, { paper: 'recap', ...ofDay })
  expect(facts.get('Jumlah hadir')).toBe('1 hadir = 1 terdaftar dan hadir + 0 peserta di tempat')
  expect(facts.get('Persentase kehadiran')).toBe(
    '33,3% (1 dari 3 yang terdaftar sebelumnya; peserta di tempat tidak dihitung)',
  )
  const named = tables['Kejadian khusus']?.map((row) => [row[1], row[2], row[3]])
  expect(named).toHaveLength(3)
  expect(named).toContainEqual(['Dibatalkan', 'dr. Hj. Siti Nurhaliza, Sp.A.', 'Registrasi ulang: Salah orang'])
  expect(named).toContainEqual(['Ditolak', '', 'Registrasi ulang: Kode tidak terbaca'])
  const outside = await read(event.desk, { paper: 'recap', ...ofDay, hidesSmall: true })
  expect(outside.facts.get('Terdaftar dan hadir')).toBe('< 5')
  expect(outside.tables['Kejadian khusus']).toBeUndefined()
  expect(JSON.stringify([...outside.facts, outside.tables])).not.toContain('Siti')
})

it('writes the closing record with its date in words', async () => {
  using event = await openTestEvent({ people })
  const { texts } = await read(event.desk, { paper: 'minutes', ...ofDay })
  expect(texts[0]).toBe(
    'Pada hari ini, Senin tanggal dua puluh empat bulan Juni tahun dua ribu sembilan belas, pukul 04.10 WITA, bertempat di Hotel, Banjarbaru, telah dilakukan penutupan registrasi peserta kegiatan Gathering Banjarbaru.',
  )
  expect(texts.at(-1)).toBe(
    'Demikian berita acara ini dibuat dengan sebenarnya untuk dipergunakan sebagaimana mestinya.',
  )
})

it('lists who was given an item, and those present for transport money without any amount', async () => {
  const items = [{ id: 'kit', name: 'tas peserta', stock: 10, roles: null }]
  using event = await openTestEvent({ people, deskSetup: { items } })
  scanCode(event.desk, scanOf('BJBSITI01'))
  giveItem(event.desk, { itemId: 'kit', via: 'search', to: { participantId: 'siti' } })
  const received = await read(event.desk, { paper: 'handover', ...ofDay, order: 'name', itemId: 'kit' })
  expect(received.paper.title).toBe('Daftar Tanda Terima Tas Peserta')
  expect(received.tables['']).toEqual([[1, 'dr. Hj. Siti Nurhaliza, Sp.A.', 'GenRe', '04.10', 'Meja 2', 1, '']])
  const transport = await read(event.desk, { ...list, paper: 'transport' })
  expect(transport.tables['']).toEqual([[1, 'dr. Hj. Siti Nurhaliza, Sp.A.', 'GenRe', '', '', '', '', '']])
})

it('says the day in a message for chats, by figures alone', async () => {
  using event = await openTestEvent({ people })
  scanCode(event.desk, scanOf('BJBSITI01'))
  const { message } = valueOf(await showRecap(event.desk, { ...ofDay }, around))
  expect(message).toBe(
    [
      'REKAP REGISTRASI – Gathering Banjarbaru, Senin 24 Juni 2019',
      's.d. pukul 04.10 WITA',
      'Terdaftar 3 · Hadir 1 (33,3%) · Tidak hadir 2 · Di tempat 0 · Jumlah hadir 1',
      'L 0 · P 1',
      'Kelompok Sasirangan 1',
    ].join('\n'),
  )
})
