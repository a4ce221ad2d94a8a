import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { ImportRowShown } from '#shared/contract/import.ts'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { scanOf, testLaptop, type TestEngine } from '../start-test-engine.ts'

const heading = 'Nama Lengkap,No. HP/WA,Komunitas,NIK,Kode\n'
let laptop: ReturnType<typeof testLaptop>
let engine: TestEngine

beforeEach(async () => {
  laptop = testLaptop()
  engine = await laptop.start({ isDemoWanted: true })
})
afterEach(async () => {
  await engine.stop()
  laptop[Symbol.dispose]()
})

function fileOf(rows: string, name = 'daftar.csv'): string {
  const path = join(laptop.dataFolder, name)
  writeFileSync(path, heading + rows)
  return path
}

const open = (rows: string) => engine.ask('import:open', { path: fileOf(rows) })
const rowsOf = async (kind: ImportRowShown['kind']) =>
  (await engine.ask('import:rows', { kind, offset: 0, limit: 100 })).rows
const search = (query: string) => engine.ask('participants:search', { query, sessionId: 'reg', limit: 10 })
const total = async () =>
  (
    await engine.ask('participants:page', {
      sessionId: 'reg',
      query: '',
      role: null,
      community: null,
      group: null,
      state: null,
      offset: 0,
      limit: 1,
    })
  ).total

describe('an import at an event of this laptop', () => {
  it('shows what would come of it, writes nothing until it is applied, and then finds everybody', async () => {
    const before = await total()
    const preview = await open('Zulaikha Baru,81200000077,GenRe,6371,\n-,,,,\nWahyu Anyar,,,,QQ-1\n')
    expect(preview).toMatchObject({
      droppedColumns: ['NIK'],
      hasName: true,
      counts: { new: 2, needs: 1 },
      repairs: [{ kind: 'dash' }, { kind: 'lost-zero', count: 1, isOn: true, samples: [{ before: '8120••••0077' }] }],
      isConnected: false,
    })
    expect(await total()).toBe(before)
    expect(await engine.ask('import:apply', null)).toEqual({ added: 2, changed: 0, unchanged: 0, doubles: 0, left: 1 })
    expect(await total()).toBe(before + 2)
    expect(await search('Zulaikha')).toMatchObject([
      { name: 'Zulaikha Baru', isWalkIn: false, phoneMasked: '0812-••••-0077' },
    ])
    expect(await engine.ask('check-in:scan', scanOf('QQ-1'))).toMatchObject({ verdict: { kind: 'admitted' } })
    expect(engine.broadcasts).toContainEqual({ kind: 'synced' })
  })

  it('changes nothing when it comes again, and only what differs when it differs', async () => {
    await open('Zulaikha Baru,081200000077,GenRe,,\n')
    await engine.ask('import:apply', null)
    expect(await open('ZULAIKHA BARU,081200000077,GenRe,,\n')).toMatchObject({ counts: { changed: 1 } })
    expect(await open('Zulaikha Baru,+62 812-0000-0077,-,,\n')).toMatchObject({ counts: { unchanged: 1, new: 0 } })
    await open('Zulaikha Baru,081200000077,Pramuka,,\n')
    expect(await rowsOf('changed')).toMatchObject([
      { by: 'phone', changes: [{ field: 'community', before: 'GenRe', after: 'Pramuka' }] },
    ])
    await engine.ask('import:apply', null)
    expect(await search('Zulaikha')).toMatchObject([{ community: 'Pramuka' }])
  })

  it('never touches who came, what a desk corrected, or who was registered at a desk', async () => {
    await open('Zulaikha Baru,081200000077,GenRe,,QQ-2\n')
    await engine.ask('import:apply', null)
    await engine.ask('check-in:scan', scanOf('QQ-2'))
    const [person] = await search('Zulaikha')
    const participantId = person?.participantId ?? ''
    await engine.ask('participants:correct', { participantId, draft: { name: 'Zulaikha, S.Pd.' } })
    expect(await open('Zulaikha Baru,081200000077,GenRe,,QQ-2\n')).toMatchObject({ counts: { unchanged: 1 } })
    await open('Zulaikha Baru,081200000077,Pramuka,,QQ-2\n')
    await engine.ask('import:apply', null)
    expect(await search('Zulaikha')).toMatchObject([{ name: 'Zulaikha, S.Pd.', community: 'Pramuka', isIn: true }])
  })

  it('asks about a namesake, and does what was decided', async () => {
    await open('Zulaikha Baru,081200000077,GenRe,,\n')
    await engine.ask('import:apply', null)
    await open('Zulaikha Baru,,,,\nZulaikha Baru,081300000078,,,\n')
    const [first, second] = await rowsOf('needs')
    expect(first).toMatchObject({
      because: 'same-name',
      people: [{ name: 'Zulaikha Baru' }],
      choices: ['different', 'skip'],
    })
    const personId = first?.people[0]?.personId ?? ''
    const decided = { rowNumber: first?.rowNumber ?? 0, decision: { kind: 'same-person', personId } } as const
    expect(await engine.ask('import:decide', decided)).toMatchObject({ counts: { unchanged: 1, needs: 1 } })
    const again = { ...decided, rowNumber: second?.rowNumber ?? 0 }
    expect(await engine.tryAsk('import:decide', again)).toMatchObject({ failure: { code: 'import-decision-unfit' } })
    await engine.ask('import:decide-rest', { decision: 'different' })
    // Somebody changes the list meanwhile: the plan is made anew, and what was decided stays.
    await engine.ask('participants:correct', { participantId: personId, draft: { alert: 'Kursi roda' } })
    expect(await engine.ask('import:apply', null)).toMatchObject({ added: 1, unchanged: 1, left: 0 })
    expect(await search('Zulaikha')).toHaveLength(2)
  })

  it('remembers what somebody chose for these headings', async () => {
    const path = join(laptop.dataFolder, 'lain.csv')
    writeFileSync(path, 'Panggilan,Asal\nZulaikha,GenRe\n')
    expect(await engine.ask('import:open', { path })).toMatchObject({ hasName: false, counts: { new: 0 } })
    expect(await engine.tryAsk('import:apply', null)).toMatchObject({ failure: { code: 'import-no-name' } })
    const chosen = await engine.ask('import:choose-column', { place: 0, meaning: 'name' })
    expect(chosen).toMatchObject({ hasName: true, counts: { new: 1 } })
    expect(await engine.ask('import:open', { path })).toMatchObject({
      columns: [{ meaning: 'name' }, { meaning: 'unused' }],
    })
  })

  it('takes a repair back for the whole list', async () => {
    await open('ZULAIKHA BARU,81200000077,,,\n')
    await engine.ask('import:switch-repair', { kind: 'lost-zero', isOn: false })
    await engine.ask('import:switch-repair', { kind: 'capitals', isOn: true })
    expect(await rowsOf('new')).toMatchObject([{ name: 'Zulaikha Baru', phoneMasked: '' }])
  })

  it('saves the rows that were left out with the reason, without national ids', async () => {
    await open('=HYPERLINK(1),,,6371010101900003,\n,0812,GenRe,6371010101900003,\n')
    const { path, rows } = await engine.ask('import:save-rows', null)
    expect(rows).toBe(1)
    const text = readFileSync(path, 'utf8')
    expect(text).toContain('Tidak ada nama')
    expect(text).not.toContain('6371010101900003')
    await engine.ask('import:drop', null)
    expect(await engine.tryAsk('import:save-rows', null)).toMatchObject({ failure: { code: 'import-no-file' } })
  })
})
