import { cpSync, mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { codesOf, scanOf, testLaptop } from '../start-test-engine.ts'

it('keeps the five newest backups and makes none when nothing was recorded', async () => {
  using laptop = testLaptop()
  let now = Date.now()
  const engine = await laptop.start({ isDemoWanted: true, now: () => (now += 1000) })
  const codes = await codesOf(engine, 7)
  for (const code of codes) {
    await engine.ask('check-in:scan', scanOf(code))
    await engine.backUpNow()
    await engine.backUpNow()
  }
  const names = readdirSync(join(laptop.dataFolder, 'backups')).toSorted()
  expect(names.map((name) => Number(/_(\d+)\.gapura$/.exec(name)?.[1]))).toEqual([3, 4, 5, 6, 7])
  await engine.stop()
})

it('says that a backup could not be made until one is made again', async () => {
  using laptop = testLaptop()
  const engine = await laptop.start({ isDemoWanted: true })
  const [code = ''] = await codesOf(engine, 1)
  await engine.ask('check-in:scan', scanOf(code))
  const backups = join(laptop.dataFolder, 'backups')
  rmSync(backups, { recursive: true })
  writeFileSync(backups, 'a file stands where the folder should be')
  await engine.backUpNow()
  const { backupFailure } = await engine.ask('app:status', null)
  expect(backupFailure).toMatchObject({ code: 'backup-failed' })
  expect(engine.broadcasts).toContainEqual({ kind: 'backup', failure: backupFailure })
  expect(engine.logged).toContainEqual(backupFailure)
  expect((await engine.ask('check-in:scan', scanOf(code))).verdict.kind).toBe('already-in')

  rmSync(backups)
  mkdirSync(backups)
  await engine.backUpNow()
  expect(await engine.ask('app:status', null)).toMatchObject({ backupFailure: null })
  expect(engine.broadcasts.findLast(({ kind }) => kind === 'backup')).toEqual({ kind: 'backup', failure: null })
  expect(readdirSync(backups)).toHaveLength(1)
  await engine.stop()
})

it('notices by its backup that a laptop lost the log with its newest records, and gives them back', async () => {
  using laptop = testLaptop()
  using killed = testLaptop()
  const engine = await laptop.start({ isDemoWanted: true })
  const codes = await codesOf(engine, 5)
  for (const code of codes) await engine.ask('check-in:scan', scanOf(code))
  await engine.backUpNow()
  // What a kill leaves: the records are in the log only.
  cpSync(laptop.dataFolder, killed.dataFolder, { recursive: true })
  await engine.stop()
  const events = join(killed.dataFolder, 'events')
  for (const name of readdirSync(events).filter((file) => file.endsWith('-wal'))) rmSync(join(events, name))

  const after = await killed.start()
  const state = await after.ask('app:state', null)
  if (state.kind !== 'trouble') throw new Error(`state ${state.kind}`)
  expect(state).toMatchObject({ failure: { code: 'database-damaged' }, backups: [{ records: 5 }] })
  await after.ask('first-run:restore-backup', { backupId: state.backups[0]?.id ?? '' })
  expect((await after.ask('check-in:scan', scanOf(codes[4] ?? ''))).verdict.kind).toBe('already-in')
  await after.stop()

  const later = await killed.start()
  expect(await later.ask('app:state', null)).toMatchObject({ kind: 'open' })
  await later.stop()
})
