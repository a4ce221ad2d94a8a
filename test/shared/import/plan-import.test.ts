import { cleanRows, type CleanRows } from '#shared/import/clean-rows.ts'
import { proposeColumns } from '#shared/import/column-choice.ts'
import { putDecision } from '#shared/import/decide-row.ts'
import { findHeadings } from '#shared/import/find-headings.ts'
import type { ImportRow } from '#shared/import/import-row.ts'
import type { PersonFields, PersonThere } from '#shared/import/person-there.ts'
import { planImport, type ImportPlan, type PlannedRow } from '#shared/import/plan-import.ts'
import { firstRepairs } from '#shared/import/repairs.ts'
import { runToEnd } from '#shared/import/run-to-end.ts'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'

const nobody: PersonFields = {
  name: '',
  role: 'participant',
  community: '',
  group: '',
  category: '',
  sex: '',
  phone: '',
  email: '',
  isMinor: false,
  hasPermission: false,
  alert: '',
}

const somebody = (id: string, now: Partial<PersonFields>, more: Partial<PersonThere> = {}): PersonThere => ({
  id,
  codes: [],
  now: { ...nobody, ...now },
  listed: null,
  isWalkIn: false,
  ...more,
})

function clean(sheet: string[][]): CleanRows {
  const found = findHeadings(sheet)
  if (found === null) throw new Error('no headings')
  const { firstRow, headings } = found
  return runToEnd(
    cleanRows(sheet, { firstRow, choice: proposeColumns(headings), repairs: firstRepairs, codePrefixes: ['BJB'] }),
  )
}

const plan = (sheet: string[][], there: PersonThere[] = []): ImportPlan => runToEnd(planImport(clean(sheet), there))
const kinds = ({ rows }: ImportPlan) => rows.map(({ kind }) => kind)

/** What the list would be after the plan. */
function applied(made: ImportPlan, there: readonly PersonThere[]): PersonThere[] {
  const changed = there.map((person) => {
    const row = made.rows.find((one) => one.kind === 'changed' && one.personId === person.id)
    return row?.kind === 'changed' && row.row ? withRow(person, row.row) : person
  })
  const added = made.rows.flatMap(({ kind, row, rowNumber }) =>
    kind === 'new' && row ? [withRow(somebody(`row-${rowNumber}`, {}), row)] : [],
  )
  return [...changed, ...added]
}

function withRow(person: PersonThere, { said, code }: ImportRow): PersonThere {
  const given = Object.fromEntries(Object.entries(said).filter(([, value]) => value !== '' && value !== null))
  const codes = code === '' || person.codes.includes(code) ? person.codes : [...person.codes, code]
  return { ...person, codes, now: { ...person.now, ...given } }
}

describe('whom a row means', () => {
  const rina = somebody('rina', { name: 'Rina Sari', phone: '+6281200000001', community: 'GenRe' }, { codes: ['A-1'] })
  const sheet = (...rows: string[][]) => [['Kode', 'Nama', 'No HP', 'Email', 'Komunitas'], ...rows]

  it('is found by code, whatever else changed', () => {
    const made = plan(sheet(['A-1', 'Rina Sari, S.Pd.', '0812 0000 0009', '', '']), [rina])
    expect(made.rows[0]).toMatchObject({
      kind: 'changed',
      by: 'code',
      changes: [
        { field: 'name', before: 'Rina Sari', after: 'Rina Sari, S.Pd.' },
        { field: 'phone', after: '+6281200000009' },
      ],
    })
  })

  it('is found by name and phone, in whatever spelling', () => {
    expect(plan(sheet(['', 'RINA SARI', '81200000001', '', '']), [rina]).rows[0]).toMatchObject({ by: 'phone' })
  })

  it('is never known by a name alone', () => {
    const made = plan(sheet(['', 'Rina Sari', '', '', ''], ['', 'Rina Sari', '0813 0000 0001', '', '']), [rina])
    expect(made.rows).toMatchObject([
      { kind: 'needs', because: 'same-name', candidates: ['rina'] },
      { kind: 'needs', because: 'same-name', candidates: ['rina'] },
    ])
    const unknown = somebody('rina', { name: 'Rina Sari' })
    expect(kinds(plan(sheet(['', 'Rina Sari', '', '', '']), [unknown]))).toEqual(['unchanged'])
  })

  it('is somebody else where phone and community both differ', () => {
    expect(kinds(plan(sheet(['', 'Rina Sari', '0813 0000 0001', '', 'Pramuka']), [rina]))).toEqual(['new'])
  })

  it('is in doubt where a code stands beside somebody else', () => {
    const made = plan(sheet(['A-1', 'Budi', '', '', ''], ['B-1', 'Siti', '', '', ''], ['B-1', 'Joko', '', '', '']), [
      rina,
    ])
    expect(made.rows.map((row) => row.kind === 'needs' && row.because)).toEqual([
      'code-of-another',
      'code-twice',
      'code-twice',
    ])
  })

  it('is the person of the family’s phone only when the name is near', () => {
    const made = plan(sheet(['', 'Rina S.', '081200000001', '', ''], ['', 'Budi', '081200000001', '', '']), [rina])
    expect(made.rows).toMatchObject([{ kind: 'needs', because: 'same-phone' }, { kind: 'new' }])
  })

  it('is not changed when it was registered at a desk', () => {
    const walkIn = { ...rina, isWalkIn: true }
    const made = plan(sheet(['A-1', 'Rina Sari', '', 'r@example.org', ''], ['', 'Rina Sari', '081200000001', '', '']), [
      walkIn,
    ])
    expect(kinds(made)).toEqual(['needs', 'unchanged'])
    expect(plan(sheet(['A-1', 'Rina Sari', '', 'r@example.org', '']), [walkIn]).rows[0]).toMatchObject({
      kind: 'needs',
      because: 'walk-in',
    })
  })

  it('keeps what a desk has corrected since the list said it', () => {
    const corrected = { ...rina, now: { ...rina.now, name: 'Rina Sari Dewi' }, listed: rina.now }
    const made = plan(sheet(['A-1', 'Rina Sari', '', '', '']), [corrected])
    expect(made.rows[0]).toMatchObject({ kind: 'unchanged' })
    expect(plan(sheet(['A-1', 'Rina S. Dewi', '', '', '']), [corrected]).rows[0]).toMatchObject({ kind: 'changed' })
  })
})

describe('what was sent twice', () => {
  const heads = ['Cap waktu', 'Nama', 'No HP', 'Komunitas']

  it('counts as the latest by the time of the form, and names the row that counts', () => {
    const made = plan([
      heads,
      ['13/06/2019 9.00.00', 'Siti Aminah', '0812 0000 0001', 'Pramuka'],
      ['02/06/2019 9.00.00', 'SITI AMINAH', '+62 812 0000 0001', 'GenRe'],
    ])
    expect(made.rows).toMatchObject([{ kind: 'new' }, { kind: 'double', of: 2 }])
  })

  it('counts as the one further down without times', () => {
    const made = plan([heads, ['', 'Siti', '081200000001', 'A'], ['', 'Siti', '081200000001', 'B']])
    expect(made.rows).toMatchObject([{ kind: 'double', of: 3 }, { kind: 'new' }])
  })

  it('is asked about where only the name is the same', () => {
    const made = plan([
      heads,
      ['', 'Siti', '', 'A'],
      ['', 'Siti', '081200000001', 'A'],
      ['', 'Siti', '081300000001', 'A'],
    ])
    expect(made.rows).toMatchObject([{ kind: 'new' }, { kind: 'needs', sameRow: 2 }, { kind: 'needs' }])
  })
})

describe('a decision', () => {
  const rina = somebody('rina', { name: 'Rina Sari', community: 'GenRe' })
  const sheet = [
    ['Nama', 'No HP'],
    ['Rina Sari', '081200000001'],
    ['Rina Sari', '081300000002'],
  ]
  const needing = (made: ImportPlan, at: number) => ({ ...made.rows[at] }) as PlannedRow & { kind: 'needs' }

  it('makes the row that person’s, and nobody else’s', () => {
    const made = plan(sheet, [rina])
    const first = needing(made, 0)
    const second = needing(made, 1)
    expect(putDecision(made, first, { kind: 'same-person', personId: 'rina' })).toBe(true)
    expect(made.rows[0]).toMatchObject({ kind: 'changed', changes: [{ field: 'phone' }] })
    expect(putDecision(made, second, { kind: 'same-person', personId: 'rina' })).toBe(false)
    expect(putDecision(made, second, { kind: 'different' })).toBe(true)
    expect(made.counts).toMatchObject({ changed: 1, new: 1, needs: 0 })
    expect(putDecision(made, first, null)).toBe(true)
    expect(putDecision(made, second, { kind: 'same-person', personId: 'rina' })).toBe(true)
  })
})

describe('importing', () => {
  const text = (letters: string) => fc.string({ unit: fc.constantFrom(...letters), minLength: 1, maxLength: 5 })
  const row = fc.record({
    Nama: fc.constantFrom('Siti', 'Muh. Ali', 'Nur Hikmah', 'Nurhikmah', 'SUTRISNO', 'Ayu, S.E.'),
    'No. HP/WA': fc.constantFrom('', '-', '081200000001', '81200000002', '+62 812-0000-0003', 'tidak ada'),
    Email: fc.constantFrom('', 'a@example.org', 'b@example.org'),
    Instansi: fc.constantFrom('', 'Pramuka', ' GenRe '),
    'Jenis Kelamin': fc.constantFrom('', 'L', 'Perempuan'),
    Kode: fc.oneof(fc.constant(''), text('AB')),
  })
  const rows = fc.array(row, { minLength: 1, maxLength: 12 })
  const sheetOf = (some: Record<string, string>[], columns: readonly string[]) => [
    [...columns],
    ...some.map((one) => columns.map((column) => one[column] ?? '')),
  ]
  const columns = ['Nama', 'No. HP/WA', 'Email', 'Instansi', 'Jenis Kelamin', 'Kode']

  it('the same list twice changes nothing', () => {
    fc.assert(
      fc.property(rows, (some) => {
        const sheet = sheetOf(some, columns)
        const there = applied(plan(sheet), [])
        const again = plan(sheet, there)
        expect(again.counts).toMatchObject({ new: 0, changed: 0 })
      }),
      { numRuns: 300 },
    )
  })

  it('means the same people in whatever order the columns stand', () => {
    fc.assert(
      fc.property(rows, fc.shuffledSubarray(columns, { minLength: columns.length }), (some, shuffled) => {
        expect(plan(sheetOf(some, shuffled))).toEqual(plan(sheetOf(some, columns)))
      }),
      { numRuns: 100 },
    )
  })

  it('never means one person by two rows, and forgets no row', () => {
    fc.assert(
      fc.property(rows, rows, (first, second) => {
        const there = applied(plan(sheetOf(first, columns)), [])
        const made = plan(sheetOf(second, columns), there)
        const meantIds = made.rows.flatMap((one) => ('personId' in one ? [one.personId] : []))
        expect(new Set(meantIds).size).toBe(meantIds.length)
        expect(made.rows).toHaveLength(second.length)
      }),
      { numRuns: 100 },
    )
  })
})
