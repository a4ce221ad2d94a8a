import { execFileSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, readdirSync, rmSync, statfsSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { beforeEach, afterEach, describe, expect, it } from 'vitest'
import { testLaptop, type TestEngine } from '../electron/engine/start-test-engine.ts'

/** A small file system of its own can only be mounted by root. */
const canMount = process.platform === 'linux' && process.getuid?.() === 0

describe.runIf(canMount)('a disk that is full or read-only', () => {
  let mount = ''
  const filler = () => join(mount, 'filler')
  const data = () => join(mount, 'data')
  const fill = () => {
    const { bavail, bsize } = statfsSync(mount)
    writeFileSync(filler(), Buffer.alloc(bavail * bsize))
  }
  const scan = (text: string) =>
    ({ text, otherReading: null, via: 'typed', sessionId: 'reg', direction: 'entry' }) as const

  beforeEach(() => {
    mount = mkdtempSync(join(tmpdir(), 'gapura-disk-'))
    execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=12m', 'tmpfs', mount])
    mkdirSync(data())
  })
  afterEach(() => {
    execFileSync('umount', [mount])
    rmSync(mount, { recursive: true })
  })

  async function scanUntilFull(engine: TestEngine): Promise<{ acknowledged: string[]; code: string }> {
    const acknowledged: string[] = []
    for (let scans = 0; scans < 5_000; scans += 1) {
      const answer = await engine.tryAsk('check-in:scan', scan(`nobody ${scans} ${'x'.repeat(400)}`))
      if (!answer.ok) return { acknowledged, code: answer.failure.code }
      acknowledged.push(answer.value.recordId)
    }
    throw new Error('the disk never filled')
  }

  it('answers red while it is full, loses nothing, and goes on when there is room', async () => {
    using laptop = testLaptop(data())
    const engine = await laptop.start({ isDemoWanted: true })
    fill()
    const { acknowledged, code } = await scanUntilFull(engine)
    expect(code).toBe('disk-full')
    expect(await engine.ask('app:status', null)).toMatchObject({ records: acknowledged.length })
    rmSync(filler())
    expect(await engine.ask('check-in:scan', scan('after'))).toMatchObject({ records: acknowledged.length + 1 })
    await engine.stop()
    const later = await laptop.start()
    expect(await later.ask('app:state', null)).toMatchObject({ kind: 'open' })
    expect(await later.ask('app:status', null)).toMatchObject({ records: acknowledged.length + 1 })
    await later.stop()
  })

  it('leaves everything as before when an import does not fit', async () => {
    using laptop = testLaptop(data())
    const engine = await laptop.start()
    const path = join(tmpdir(), `daftar-${process.pid}.csv`)
    writeFileSync(path, `Nama\n${Array.from({ length: 20_000 }, (_, row) => `Siti Aminah ${row}`).join('\n')}\n`)
    fill()
    const event = { name: 'Besar', city: 'Sleman', zone: 'Asia/Jakarta', startsOn: '2026-12-01' } as const
    expect(await engine.tryAsk('first-run:import-list', { path, event })).toMatchObject({
      failure: { code: 'disk-full' },
    })
    expect(readdirSync(join(data(), 'events'))).toEqual([])
    expect(await engine.ask('app:state', null)).toMatchObject({ kind: 'first-run' })
    rmSync(path)
    await engine.stop()
  })

  it('tells of a data folder that cannot be written, changes nothing, and goes on when it can', async () => {
    using laptop = testLaptop(data())
    const engine = await laptop.start({ isDemoWanted: true })
    await engine.ask('check-in:scan', scan('before'))
    await engine.stop()
    execFileSync('mount', ['-o', 'remount,ro', mount])
    const blocked = await laptop.start()
    expect(await blocked.ask('app:state', null)).toMatchObject({
      kind: 'trouble',
      failure: { code: 'folder-read-only' },
      setAside: null,
    })
    execFileSync('mount', ['-o', 'remount,rw', mount])
    expect(await blocked.ask('app:state', null)).toMatchObject({ kind: 'open' })
    expect(await blocked.ask('app:status', null)).toMatchObject({ records: 1 })
    await blocked.stop()
  })
})
