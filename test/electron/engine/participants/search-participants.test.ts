import { scanCode } from '#engine/check-in/scan-code.ts'
import { pageParticipants } from '#engine/participants/page-participants.ts'
import { searchParticipants } from '#engine/participants/search-participants.ts'
import { beforeAll, afterAll, expect, it } from 'vitest'
import { openTestEvent, personFor, scanOf } from '../open-test-event.ts'

const names = [
  'dr. Hj. Siti Nurhaliza, Sp.A.',
  'Nurhikmah',
  'Nur Hikmah',
  'Muhammad Rizky',
  'Moh. Rizky',
  'M. Rizky',
  'Ahmad Muhtar',
  "Ma'ruf",
  'N',
  'Sukarno',
  'Joesoef Machmud',
  'MUHAMMAD ALI',
]
let event: Awaited<ReturnType<typeof openTestEvent>>

beforeAll(async () => {
  const people = names.map((name, index) =>
    personFor({
      id: `p${index}`,
      name,
      community: index === 9 ? 'Relawan TIK' : 'GenRe',
      group: index % 2 ? 'Purun' : 'Sasirangan',
      role: index === 9 ? 'speaker' : 'participant',
      standing: index === 10 ? 'cancelled' : 'registered',
      phone: `+6281000000${100 + index}`,
      codes: [{ text: `BJBCODE${index}`, standing: 'valid' }],
    }),
  )
  event = await openTestEvent({ people })
})
afterAll(() => event[Symbol.dispose]())

const found = (query: string, limit = 10) =>
  searchParticipants(event.open, { query, sessionId: 'reg', limit }).map(({ name }) => name)

it.each([
  ['si', ['dr. Hj. Siti Nurhaliza, Sp.A.']],
  ['dr siti', ['dr. Hj. Siti Nurhaliza, Sp.A.']],
  ['nurhalisa', ['dr. Hj. Siti Nurhaliza, Sp.A.']],
  ['sitinur', ['dr. Hj. Siti Nurhaliza, Sp.A.']],
  ['nurhikmah', ['Nurhikmah', 'Nur Hikmah']],
  ['nur hikmah', ['Nurhikmah', 'Nur Hikmah']],
  ['muhammad rizki', ['Muhammad Rizky', 'Moh. Rizky', 'M. Rizky']],
  ['moch rizky', ['Muhammad Rizky', 'Moh. Rizky', 'M. Rizky']],
  ['maruf', ["Ma'ruf"]],
  ['yusuf', ['Joesoef Machmud']],
  ['sukrano', ['Sukarno']],
  ['sukanro', ['Sukarno']],
  ['sukaro', ['Sukarno']],
  ['relawna', ['Sukarno']],
  ['relawan', ['Sukarno']],
  ['siti nurhaliaz', ['dr. Hj. Siti Nurhaliza, Sp.A.']],
  ['mhuammad rizky', ['Muhammad Rizky']],
  ['0109', ['Sukarno']],
  ['109', ['Sukarno']],
  ['0810 0000 0109', ['Sukarno']],
  ['+62 810 0000 0109', ['Sukarno']],
  // Two letters out in one word: only when nothing nearer is found.
  ['nurhalixx', ['dr. Hj. Siti Nurhaliza, Sp.A.']],
  ['siti nurhalxxa', ['dr. Hj. Siti Nurhaliza, Sp.A.']],
  ['zukarnu', ['Sukarno']],
  ['skarnno', ['Sukarno']],
  ['rezlawan', ['Sukarno']],
  ['nurxikmax', ['Nurhikmah']],
  ['muhammad rizzki ali', []],
  ['sukaxxx', []],
  ['xqxqxqxq', []],
  ['xqxq', []],
  ['s', []],
  ['n', ['N']],
  ['  ', []],
  ["'; DROP", []],
  ['"" OR *', []],
])('finds by %s', (query, expected) => {
  const results = found(query)
  expect(results.toSorted()).toEqual(expect.arrayContaining([...expected]))
  expect(results.length >= expected.length && (expected.length > 0 || results.length === 0)).toBe(true)
})

it('puts the closest first where two letters are out', () => {
  expect(found('joezoeff')[0]).toBe('Joesoef Machmud')
  expect(found('muxtax')[0]).toBe('Ahmad Muhtar')
})

it('puts first whose name begins so', () => {
  expect(found('muhtar')[0]).toBe('Ahmad Muhtar')
  expect(found('muh')).toEqual(expect.arrayContaining(['Ahmad Muhtar', 'MUHAMMAD ALI']))
  expect(found('nur', 2)).toEqual(expect.arrayContaining(['Nur Hikmah', 'Nurhikmah']))
})

it('masks the phone and says who is in', () => {
  scanCode(event.desk, scanOf('BJBCODE9'))
  expect(searchParticipants(event.open, { query: 'sukarno', sessionId: 'reg', limit: 5 })).toMatchObject([
    { phoneMasked: '0810-••••-0109', isIn: true, standing: 'registered', community: 'Relawan TIK' },
  ])
})

it('pages the list by name, with filters and their totals', () => {
  const all = {
    sessionId: 'reg',
    query: '',
    role: null,
    community: null,
    group: null,
    state: null,
    offset: 0,
    limit: 5,
  }
  const first = pageParticipants(event.open, all)
  const rest = pageParticipants(event.open, { ...all, offset: 5, limit: 50 })
  expect(first.total).toBe(names.length)
  expect([...first.rows, ...rest.rows].map(({ name }) => name).toSorted()).toEqual(names.toSorted())
  const total = (change: object) => pageParticipants(event.open, { ...all, ...change }).total
  expect(total({ role: 'speaker' })).toBe(1)
  expect(total({ community: 'GenRe', group: 'Purun' })).toBe(5)
  expect(total({ state: 'not-registered' })).toBe(1)
  expect(total({ state: 'in' }) + total({ state: 'not-in' }) + total({ state: 'not-registered' })).toBe(names.length)
  expect(total({ query: 'rizk' })).toBe(3)
  expect(total({ query: '0109' })).toBe(1)
  expect(total({ query: '%' })).toBe(names.length)
})

it('finds nobody by signs that no name holds, and never fails of them', () => {
  for (const query of [
    '\u{1f90f}\u{cd7cb}\u001c\u{975a4}',
    '\u{1fac2}\u0095\u{c17d8}\u{112ea}',
    '""*',
    '\ud83d\u001d(',
  ]) {
    expect(searchParticipants(event.open, { query, sessionId: 'reg', limit: 5 })).toEqual([])
  }
})
