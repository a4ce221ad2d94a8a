import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parse } from 'csv-parse/sync'
import { expect, it } from 'vitest'
import type { HandOut } from '#shared/contract/codes.ts'
import { demoPin } from '../../../../tools/demo-event/desk-setup.ts'
import { testLaptop } from '../start-test-engine.ts'

const everybody = { community: null, group: null, role: null, onlyWithPhone: false }
const handOut = (what: HandOut['what'], more: Partial<HandOut> = {}): HandOut => ({
  what,
  paper: 'A4',
  separator: ';',
  language: 'id',
  isSigned: false,
  ...more,
})

it('writes what was chosen into the folder of papers, and notes that whole numbers were taken out', async () => {
  using laptop = testLaptop()
  const engine = await laptop.start({ isDemoWanted: true })
  await engine.ask('officers:sign-in', { officerId: 'petugas-mastura', pin: demoPin })
  const selection = { ...everybody, role: 'participant' as const, onlyWithPhone: true }
  const count = await engine.ask('codes:count', selection)
  const all = await engine.ask('codes:count', everybody)
  expect(count.people).toBe(count.withPhone)
  expect(all.people).toBeGreaterThan(count.people)
  const before = (await engine.ask('app:status', null)).records
  const written = await engine.ask('codes:hand-out', { selection, handOut: handOut('whatsapp') })
  expect(written).toMatchObject({ file: 'BJB-whatsapp.csv', count: count.people - count.withoutCode })
  const rows: string[][] = parse(readFileSync(join(written.folder, written.file)), { bom: true, delimiter: ';' })
  expect(rows.length - 1).toBe(written.count)
  expect(rows.slice(1).every(([phone, , code]) => /^62\d+$/.test(phone ?? '') && code?.startsWith('BJB-'))).toBe(true)
  const names = rows.slice(1).map((row) => row[1] ?? '')
  expect(names).toContain('Nurhikmah')
  expect((await engine.ask('app:status', null)).records).toBe(before + 1)
  const again = await engine.ask('codes:hand-out', { selection, handOut: handOut('whatsapp') })
  expect(again.file).toBe('BJB-whatsapp-2.csv')
  const agenda = await engine.ask('codes:hand-out', { selection, handOut: handOut('calendar') })
  expect(readFileSync(join(agenda.folder, agenda.file), 'utf8')).toContain('BEGIN:VEVENT')
  await engine.stop()
})

it('signs with the key of this laptop, says where there is none, and leaves nothing behind when it is stopped', async () => {
  using laptop = testLaptop()
  const engine = await laptop.start({ isDemoWanted: true })
  await engine.ask('officers:sign-in', { officerId: 'petugas-mastura', pin: demoPin })
  const asked = { selection: everybody, handOut: handOut('mail-merge', { isSigned: true }) }
  expect(await engine.tryAsk('codes:hand-out', asked)).toMatchObject({ failure: { code: 'code-key-missing' } })
  expect(await engine.ask('codes:make-key', null)).toEqual({ keyId: 'k1' })
  const { folder, file } = await engine.ask('codes:hand-out', asked)
  const rows: string[][] = parse(readFileSync(join(folder, file)), { bom: true, delimiter: ';' })
  expect(rows.slice(1).every((row) => row[8]?.startsWith(`G1.${row[6]}.K1.`))).toBe(true)
  const { keys } = await engine.ask('codes:keys', null)
  expect(keys).toEqual([{ id: 'k1', standing: 'signs' }])

  const making = engine.tryAsk('codes:hand-out', { selection: everybody, handOut: handOut('pictures-png') })
  expect(await engine.tryAsk('codes:hand-out', asked)).toMatchObject({ failure: { code: 'code-file-busy' } })
  await engine.ask('codes:cancel', null)
  expect(await making).toMatchObject({ failure: { code: 'code-file-canceled' } })
  expect(readdirSync(folder)).toEqual([file])
  expect(existsSync(join(folder, 'BJB-kode-png.zip.new'))).toBe(false)
  const nobody = { ...everybody, community: 'tidak ada' }
  expect(await engine.tryAsk('codes:hand-out', { ...asked, selection: nobody })).toMatchObject({
    failure: { code: 'code-nobody-chosen' },
  })
  await engine.stop()
})
