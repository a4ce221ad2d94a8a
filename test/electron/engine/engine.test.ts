import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { describe, expect, it } from 'vitest'
import { codesOf, scanOf as scan, testKey, testLaptop } from './start-test-engine.ts'

const demo = 'contoh-banjarbaru-2019'
describe('a first start', () => {
  it('opens the demo event for a newcomer, a few minutes after its doors opened', async () => {
    using laptop = testLaptop()
    const engine = await laptop.start({ isDemoWanted: true })
    const state = await engine.ask('app:state', null)
    expect(state).toMatchObject({ kind: 'open', event: { label: 'CONTOH, bukan jadwal resmi', zone: 'Asia/Makassar' } })
    const [code = ''] = await codesOf(engine, 1)
    const answer = await engine.ask('check-in:scan', scan(code))
    expect(answer.verdict.kind).toBe('admitted')
    const minutes = (answer.scannedAt - Date.UTC(2019, 5, 23, 20, 0)) / 60_000
    expect(minutes).toBeGreaterThanOrEqual(5)
    expect(minutes).toBeLessThan(6)
    expect(engine.broadcasts).toContainEqual({ kind: 'scanned', sessionId: 'reg', counts: answer.counts, records: 1 })
    await engine.stop()
  })

  it('waits for a choice otherwise, and says of every question that no event is open', async () => {
    using laptop = testLaptop()
    const engine = await laptop.start()
    expect(await engine.ask('app:state', null)).toMatchObject({ kind: 'first-run', earlierEvents: [] })
    expect(await engine.tryAsk('check-in:scan', scan('X'))).toEqual({ ok: false, failure: { code: 'no-event-open' } })
    await engine.stop()
  })

  it('imports a list as an event of its own, and finds it again after it was closed', async () => {
    using laptop = testLaptop()
    const path = join(laptop.dataFolder, 'daftar.csv')
    writeFileSync(path, 'Nama,Kode\nSiti Aminah,ABC-1\nAli,\n-,\n')
    const engine = await laptop.start()
    const event = { name: 'Pelatihan', city: 'Jayapura', zone: 'Asia/Jayapura', startsOn: '2026-12-01' } as const
    expect(await engine.ask('first-run:import-list', { path, event })).toEqual({
      people: 2,
      skippedRows: [{ row: 4, because: 'no-name' }],
      doubles: 0,
      droppedColumns: [],
      unusedColumns: [],
    })
    const [arrival] = await engine.ask('sessions:list', null)
    const answer = await engine.ask('check-in:scan', { ...scan('ABC-1'), sessionId: arrival?.session.id ?? '' })
    expect(answer).toMatchObject({ verdict: { kind: 'admitted' }, counts: { expected: 2 } })
    expect(await engine.tryAsk('first-run:open-demo', null)).toMatchObject({ failure: { code: 'event-already-open' } })

    await engine.ask('first-run:close-event', null)
    const [earlier] = ((await engine.ask('app:state', null)) as { earlierEvents: { eventId: string }[] }).earlierEvents
    expect(earlier).toMatchObject({ name: 'Pelatihan', records: 1 })
    await engine.ask('first-run:reopen-event', { eventId: earlier?.eventId ?? '' })
    expect(await engine.ask('app:status', null)).toMatchObject({ records: 1, unsent: 1, synchronous: 'FULL' })
    await engine.stop()
  })

  it('leaves nothing behind of an import that failed', async () => {
    using laptop = testLaptop()
    const path = join(laptop.dataFolder, 'daftar.csv')
    writeFileSync(path, 'Umur\n17\n')
    const engine = await laptop.start()
    const event = { name: 'X', city: '', zone: 'Asia/Jakarta', startsOn: '2026-12-01' } as const
    expect(await engine.tryAsk('first-run:import-list', { path, event })).toMatchObject({
      failure: { code: 'file-no-name-column' },
    })
    expect(readdirSync(join(laptop.dataFolder, 'events'))).toEqual([])
    expect(await engine.ask('app:state', null)).toMatchObject({ kind: 'first-run' })
    await engine.stop()
  })
})

describe('what is asked', () => {
  it('is parsed before anything happens, and told where it is wrong', async () => {
    using laptop = testLaptop()
    const engine = await laptop.start({ isDemoWanted: true })
    const bad: [string, unknown, string][] = [
      ['check-in:scan', { ...scan('x'), via: 'telepathy' }, 'check-in:scan via'],
      ['check-in:scan', { ...scan('x'.repeat(20_000)) }, 'check-in:scan text'],
      ['check-in:undo', { recordId: 'x', reason: 'other' }, 'check-in:undo recordId'],
      ['device:change-settings', { volume: 7 }, 'device:change-settings volume'],
      ['first-run:restore-backup', { backupId: '../../etc/passwd' }, 'first-run:restore-backup backupId'],
      ['no:such', null, 'channel'],
      ['toString', null, 'channel'],
    ]
    for (const [channel, input, detail] of bad) {
      expect(await engine.askAnything(channel, input)).toEqual({
        ok: false,
        failure: { code: 'invalid-request', detail },
      })
    }
    expect(await engine.ask('app:status', null)).toMatchObject({ records: 0 })
    await engine.stop()
  })
})

describe('settings', () => {
  it('survive a restart, and a file that cannot be read is kept beside the new one', async () => {
    using laptop = testLaptop()
    const first = await laptop.start()
    await first.ask('device:change-settings', { language: 'en', deskName: 'Meja VIP', camera: { isMirrored: false } })
    await first.ask('device:change-settings', { scanner: { testedAt: 5 } })
    await first.stop()
    const second = await laptop.start()
    const changed = {
      language: 'en',
      deskName: 'Meja VIP',
      camera: { isOn: true, isMirrored: false },
      scanner: { testedAt: 5 },
    }
    expect((await second.ask('app:state', null)).settings).toMatchObject(changed)
    await second.stop()

    writeFileSync(join(laptop.dataFolder, 'settings.json'), '{ half')
    const third = await laptop.start()
    expect((await third.ask('app:state', null)).settings).toMatchObject({ language: 'id', deskName: 'Meja 1' })
    expect(readdirSync(laptop.dataFolder).some((name) => name.endsWith('.damaged'))).toBe(true)
    await third.stop()
  })

  it('forgotten, still find the event that was used last', async () => {
    using laptop = testLaptop()
    const first = await laptop.start({ isDemoWanted: true })
    await first.stop()
    rmSync(join(laptop.dataFolder, 'settings.json'))
    const second = await laptop.start()
    expect(await second.ask('app:state', null)).toMatchObject({ kind: 'open', event: { id: demo } })
    await second.stop()
  })
})

describe('an event’s file', () => {
  const pathOf = (laptop: { dataFolder: string }) => join(laptop.dataFolder, 'events', `${demo}.gapura`)

  it('is not readable without its key, and stays where it is while the key is gone', async () => {
    using laptop = testLaptop()
    const engine = await laptop.start({ isDemoWanted: true, key: testKey })
    expect(await engine.ask('app:status', null)).toMatchObject({ isEncrypted: true })
    await engine.stop()
    expect(readFileSync(pathOf(laptop)).includes('Sarmila')).toBe(false)
    const lost = await laptop.start({ isKeyLost: true })
    expect(await lost.ask('app:state', null)).toMatchObject({
      kind: 'trouble',
      failure: { code: 'key-unavailable' },
      setAside: null,
    })
    await lost.stop()
    expect(existsSync(pathOf(laptop))).toBe(true)
  })

  it('of a newer version is left as it is', async () => {
    using laptop = testLaptop()
    const engine = await laptop.start({ isDemoWanted: true })
    await engine.stop()
    const db = new Database(pathOf(laptop))
    db.pragma('user_version = 99')
    db.close()
    const older = await laptop.start()
    expect(await older.ask('app:state', null)).toMatchObject({
      kind: 'trouble',
      failure: { code: 'database-newer' },
      setAside: null,
    })
    await older.stop()
    expect(existsSync(pathOf(laptop))).toBe(true)
  })

  const damages: [string, (path: string) => void][] = [
    ['cut short', (path) => truncateSync(path, 8192 * 3)],
    ['empty', (path) => truncateSync(path, 0)],
    ['gone', (path) => rmSync(path)],
    ['overwritten at its start', (path) => writeFileSync(path, 'not a database', { flag: 'r+' })],
    [
      'changed in one record',
      (path) => {
        const db = new Database(path)
        db.exec(`DROP TRIGGER records_stay; UPDATE records SET scanned_at = scanned_at + 1 WHERE device_sequence = 7`)
        db.close()
      },
    ],
  ]
  it.each(damages)('%s is set aside and restored from the last backup', async (_, damage) => {
    using laptop = testLaptop()
    const engine = await laptop.start({ isDemoWanted: true })
    const codes = await codesOf(engine, 8)
    for (const code of codes.slice(0, 5)) await engine.ask('check-in:scan', scan(code))
    await engine.backUpNow()
    for (const code of codes.slice(5)) await engine.ask('check-in:scan', scan(code))
    await engine.stop()
    damage(pathOf(laptop))

    const after = await laptop.start()
    const state = await after.ask('app:state', null)
    if (state.kind !== 'trouble') throw new Error(`state ${state.kind}`)
    expect(state).toMatchObject({ failure: { code: 'database-damaged' }, backups: [{ records: 5 }] })
    expect(existsSync(pathOf(laptop))).toBe(false)
    const { savedRecords } = await after.ask('first-run:restore-backup', { backupId: state.backups[0]?.id ?? '' })
    const status = await after.ask('app:status', null)
    expect(status.records).toBe(5 + savedRecords)
    const again = await after.ask('check-in:scan', scan(codes[0] ?? ''))
    expect(again.verdict).toMatchObject({ kind: 'already-in' })
    await after.stop()

    const later = await laptop.start()
    expect(await later.ask('app:state', null)).toMatchObject({ kind: 'open' })
    expect(await later.ask('app:status', null)).toMatchObject({ records: 6 + savedRecords })
    await later.stop()
  })

  it('gives its newer records to a restore as far as they can be proved', async () => {
    using laptop = testLaptop()
    const engine = await laptop.start({ isDemoWanted: true, key: testKey })
    const codes = await codesOf(engine, 6)
    for (const code of codes.slice(0, 2)) await engine.ask('check-in:scan', scan(code))
    await engine.backUpNow()
    for (const code of codes.slice(2)) await engine.ask('check-in:scan', scan(code))
    await engine.stop()
    const db = new Database(pathOf(laptop))
    db.pragma(`cipher='chacha20'`)
    db.pragma(`key="x'${testKey}'"`)
    db.exec(`DROP TRIGGER records_stay; UPDATE records SET payload = '{}' WHERE device_sequence = 5`)
    db.close()

    const after = await laptop.start({ key: testKey })
    const state = await after.ask('app:state', null)
    if (state.kind !== 'trouble') throw new Error(`state ${state.kind}`)
    const restored = await after.ask('first-run:restore-backup', { backupId: state.backups[0]?.id ?? '' })
    expect(restored).toEqual({ savedRecords: 2 })
    expect(await after.ask('app:state', null)).toMatchObject({ kind: 'open', restored: { savedRecords: 2 } })
    expect((await after.ask('check-in:scan', scan(codes[3] ?? ''))).verdict.kind).toBe('already-in')
    expect((await after.ask('check-in:scan', scan(codes[4] ?? ''))).verdict.kind).toBe('admitted')
    await after.stop()
  })
})

it('tells of a data folder that cannot be made, and goes on when it can', async () => {
  using laptop = testLaptop()
  const events = join(laptop.dataFolder, 'events')
  writeFileSync(events, 'a file stands where the folder should be')
  const engine = await laptop.start()
  expect(await engine.ask('app:state', null)).toMatchObject({ kind: 'trouble', backups: [] })
  expect(await engine.tryAsk('check-in:scan', scan('x'))).toMatchObject({ ok: false })
  rmSync(events)
  mkdirSync(events)
  expect(await engine.ask('app:state', null)).toMatchObject({ kind: 'first-run' })
  await engine.stop()
})
