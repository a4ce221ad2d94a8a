import { execFileSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, readdirSync, rmSync, statSync, statfsSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import { expect, it } from 'vitest'
import type { PrintWay } from '#shared/badges/print-way.ts'
import type { Studio } from '#shared/contract/print-tasks.ts'
import { codesOf, scanOf, testLaptop, type TestEngine } from '../electron/engine/start-test-engine.ts'
import { plainStudio } from '../../tools/printing/plain-studio.ts'
import { startPrinterSink } from '../../tools/printing/printer-sink.ts'

/** A small file system of its own can only be mounted by root. */
const canMount = process.platform === 'linux' && process.getuid?.() === 0

async function printsBy(engine: TestEngine, way: PrintWay): Promise<() => Promise<string>> {
  await engine.ask('device:change-settings', { badges: { way, isAutomatic: true } })
  // The laptop has to have heard of it before the first guest comes.
  await setTimeout(100)
  const codes = await codesOf(engine, 5)
  return async () => {
    const answer = await engine.tryAsk('check-in:scan', scanOf(codes.shift() ?? ''))
    return answer.ok ? answer.value.verdict.kind : answer.failure.code
  }
}

it.runIf(canMount)('keeps a badge waiting while its file has no room, and writes it whole when there is', async () => {
  using laptop = testLaptop()
  const papers = join(laptop.dataFolder, 'exports')
  mkdirSync(papers)
  execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=64k', 'tmpfs', papers])
  const size = 200_000
  const large: Studio = (task) =>
    task.do === 'pdf' ? Promise.resolve({ ok: true, value: new Uint8Array(size) as never }) : plainStudio()(task)
  const engine = await laptop.start({ isDemoWanted: true, studio: large })
  try {
    const scan = await printsBy(engine, { kind: 'pdf' })
    expect(await scan()).toBe('admitted')
    const queue = () => engine.ask('badges:queue', null)
    await expect.poll(async () => (await queue()).trouble).toBe('disk-full')
    expect((await queue()).waiting[0]).toMatchObject({ state: 'waiting', failure: 'disk-full' })
    expect(await scan()).toBe('admitted')
    expect(readdirSync(papers)).toEqual([])
    execFileSync('mount', ['-o', 'remount,size=4m', papers])
    await expect.poll(async () => (await queue()).counts.printed, { timeout: 20_000 }).toBe(2)
    expect(readdirSync(papers).map((name) => statSync(join(papers, name)).size)).toEqual([size, size])
  } finally {
    await engine.stop()
    execFileSync('umount', [papers])
  }
})

it.runIf(canMount)('hands nothing over that it cannot write down, and prints it once when there is room', async () => {
  const mount = mkdtempSync(join(tmpdir(), 'gapura-disk-'))
  execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=12m', 'tmpfs', mount])
  const filler = join(mount, 'filler')
  const sink = await startPrinterSink()
  mkdirSync(join(mount, 'data'))
  const engine = await testLaptop(join(mount, 'data')).start({ isDemoWanted: true, studio: plainStudio() })
  try {
    const scan = await printsBy(engine, { kind: 'zpl', host: '127.0.0.1', port: sink.port, dpi: 203 })
    await sink.become('gone')
    expect(await scan()).toBe('admitted')
    const queue = () => engine.ask('badges:queue', null)
    await expect.poll(async () => (await queue()).trouble).toBe('printer-unreachable')
    const { bavail, bsize } = statfsSync(mount)
    writeFileSync(filler, Buffer.alloc(bavail * bsize))
    // What the file still had room for in itself.
    const isRed = async () => !(await engine.tryAsk('check-in:scan', scanOf(`nobody ${'x'.repeat(400)}`))).ok
    while (!(await isRed()));
    await sink.become('takes')
    await expect.poll(async () => (await queue()).trouble, { timeout: 10_000 }).toBe('disk-full')
    expect(sink.jobs).toHaveLength(0)
    rmSync(filler)
    await expect.poll(async () => (await queue()).counts.printed, { timeout: 20_000 }).toBe(1)
    expect(sink.jobs).toHaveLength(1)
    expect((await queue()).trouble).toBeNull()
  } finally {
    await engine.stop()
    await sink.stop()
    execFileSync('umount', [mount])
    rmSync(mount, { recursive: true })
  }
})
