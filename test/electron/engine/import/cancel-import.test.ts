import { readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { testLaptop, type TestEngine } from '../start-test-engine.ts'

const people = 100_000
/** Milliseconds, for a busy machine. */
const patience = 120_000
const path = join(tmpdir(), `daftar-besar-${process.pid}.csv`)
const event = { name: 'Besar', city: 'Sleman', zone: 'Asia/Jakarta', startsOn: '2026-12-01' } as const

beforeAll(() => writeFileSync(path, `Nama\n${Array.from({ length: people }, (_, row) => `Siti ${row}`).join('\n')}\n`))
afterAll(() => rmSync(path))

/** Resolves when the import says that it has come so far. */
async function untilWritten(engine: TestEngine, rows: number): Promise<void> {
  const isThere = () => engine.broadcasts.some((one) => one.kind === 'import-progress' && one.rows >= rows)
  while (!isThere()) await new Promise((resolve) => setTimeout(resolve, 1))
}

it.each([
  ['while the file is read', 0],
  ['at its beginning', 2_000],
  ['in the middle', people / 2],
  ['when everybody is written and the index is not', people],
])(
  'an import of 100,000 people that is canceled %s leaves everything as before',
  async (_, rows) => {
    using laptop = testLaptop()
    const engine = await laptop.start()
    const before = await engine.ask('app:state', null)
    const importing = engine.tryAsk('first-run:import-list', { path, event })
    await untilWritten(engine, rows)
    expect(await engine.tryAsk('first-run:cancel-import', null)).toEqual({ ok: true, value: null })
    expect(await importing).toEqual({ ok: false, failure: { code: 'import-canceled' } })
    expect(readdirSync(join(laptop.dataFolder, 'events'))).toEqual([])
    expect(await engine.ask('app:state', null)).toEqual(before)
    await engine.stop()
  },
  patience,
)

it(
  'an import after a canceled one is whole, and there is nothing to cancel after it',
  async () => {
    using laptop = testLaptop()
    const engine = await laptop.start()
    const canceled = engine.tryAsk('first-run:import-list', { path, event })
    await untilWritten(engine, 2_000)
    await engine.ask('first-run:cancel-import', null)
    expect(await canceled).toMatchObject({ failure: { code: 'import-canceled' } })
    expect(await engine.ask('first-run:import-list', { path, event })).toMatchObject({ people })
    await engine.ask('first-run:cancel-import', null)
    const [arrival] = await engine.ask('sessions:list', null)
    expect(arrival?.counts.expected).toBe(people)
    await engine.stop()
  },
  patience,
)
