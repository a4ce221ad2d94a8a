import { expect, it } from 'vitest'
import type { ListPerson, PersonSaid } from '#shared/import/read-list.ts'
import { foldName } from '#shared/participants/fold-name.ts'
import { matchRows, type Listed } from '../../../server/participants/match-rows.ts'

const nothing = { role: null, community: '', group: '', category: '', sex: '', phone: '', email: '' } as const

function row(number: number, name: string, more: Partial<PersonSaid> & { code?: string } = {}): ListPerson {
  const { code = '', ...said } = more
  return { row: number, code, said: { ...nothing, name, ...said } }
}

function listed(id: string, name: string, more: Partial<PersonSaid> & { codes?: string[] } = {}): Listed {
  const { codes = [], ...said } = more
  const all = { ...nothing, name, ...said, role: 'participant' }
  return { id, nameKey: foldName(name).join(''), phone: all.phone, codes, said: all }
}

const told = (rows: ListPerson[], list: Listed[]) =>
  matchRows(rows, list).map((matched) => {
    if (matched.kind === 'found') return `${matched.listed.id} by ${matched.matchedBy}`
    return matched.kind === 'skipped' ? matched.because : 'new'
  })

const phone = '+6281000000001'
const other = '+6281000000002'

it.each<[string, ListPerson[], Listed[], string[]]>([
  ['somebody who is not there', [row(2, 'Siti')], [], ['new']],
  [
    'a code before a phone',
    [row(2, 'Ali', { code: 'X', phone })],
    [listed('a', 'Siti', { codes: ['X'] }), listed('b', 'Ali', { phone })],
    ['a by code'],
  ],
  [
    'a phone, though the name was corrected',
    [row(2, 'Siti Aminah', { phone })],
    [listed('a', 'Sitti Aminah', { phone })],
    ['a by phone'],
  ],
  [
    'a name in another spelling, of one community',
    [row(2, 'Moh. Joesoef', { community: 'GenRe' })],
    [listed('a', 'Muhammad Yusuf', { community: 'Gen Re' })],
    ['a by name'],
  ],
  [
    'a namesake of another community',
    [row(2, 'Siti', { community: 'GenRe' })],
    [listed('a', 'Siti', { community: 'Pramuka' })],
    ['new'],
  ],
  [
    'a phone that a family shares, by the name',
    [row(2, 'Budi', { phone })],
    [listed('a', 'Ani', { phone }), listed('b', 'Budi', { phone })],
    ['b by phone'],
  ],
  [
    'a child with the phone of a leader who is in the file too',
    [row(2, 'Pak Tono', { phone }), row(3, 'Anak', { phone })],
    [listed('a', 'Pak Tono', { phone })],
    ['a by phone', 'new'],
  ],
  [
    'namesakes that nothing tells apart',
    [row(2, 'Rizky', { community: 'GenRe', email: 'r@example.org' })],
    [listed('a', 'Rizky', { community: 'GenRe' }), listed('b', 'Rizky', { community: 'GenRe' })],
    ['several-fit'],
  ],
  [
    'namesakes of whom one says exactly the same',
    [row(2, 'Rizky', { community: 'GenRe', email: 'r@example.org' })],
    [
      listed('a', 'Rizky', { community: 'GenRe' }),
      listed('b', 'Rizky', { community: 'GenRe', email: 'r@example.org' }),
    ],
    ['b by name'],
  ],
  [
    'somebody who sent the form twice: the latest counts',
    [row(2, 'Siti', { phone }), row(3, 'SITI', { phone })],
    [],
    ['sent-again', 'new'],
  ],
  [
    'one code on two rows: the latest counts',
    [row(2, 'Siti', { code: 'X' }), row(3, 'Ani', { code: 'X' })],
    [],
    ['sent-again', 'new'],
  ],
  [
    'two codes of one person: the latest counts',
    [row(2, 'Siti', { code: 'X' }), row(3, 'Siti', { code: 'Y' })],
    [listed('a', 'Siti', { codes: ['X', 'Y'] })],
    ['sent-again', 'a by code'],
  ],
  [
    'namesakes with codes of their own',
    [row(2, 'Siti', { code: 'X', community: 'A' }), row(3, 'Siti', { code: 'Y', community: 'A' })],
    [],
    ['new', 'new'],
  ],
  [
    'namesakes with phones of their own',
    [row(2, 'Siti', { phone, community: 'A' }), row(3, 'Siti', { phone: other, community: 'A' })],
    [],
    ['new', 'new'],
  ],
  [
    'namesakes of no community who say different things',
    [row(2, 'Siti', { sex: 'P' }), row(3, 'Siti')],
    [],
    ['new', 'new'],
  ],
  ['one row that was copied', [row(2, 'Siti'), row(3, 'Siti')], [], ['sent-again', 'new']],
])('tells %s', (_, rows, list, expected) => expect(told(rows, list)).toEqual(expected))

it('finds 20,000 people again in well under the time a request may take', () => {
  const many = Array.from({ length: 20_000 }, (_, index) => `Orang ${index} Nama ${index % 97}`)
  const began = performance.now()
  const matched = matchRows(
    many.map((name, index) => row(index + 2, name)),
    many.map((name, index) => listed(`${index}`, name)),
  )
  expect(matched.every(({ kind }) => kind === 'found')).toBe(true)
  expect(performance.now() - began).toBeLessThan(10_000)
})
