import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { openWorld, until, untilStatus, type WorldLaptop } from '../sync/sync-world.ts'

type World = Awaited<ReturnType<typeof openWorld>>

let world: World
let first: WorldLaptop
let second: WorldLaptop

beforeEach(async () => {
  world = await openWorld()
  first = await world.connectedLaptop('Meja 1')
  second = await world.connectedLaptop('Meja 2')
})
afterEach(() => world[Symbol.asyncDispose]())

const search = async ({ engine }: WorldLaptop, query: string) =>
  engine.ask('participants:search', { query, sessionId: 'reg', limit: 10 })

async function importAt({ engine, laptop }: WorldLaptop, rows: string) {
  const path = join(laptop.dataFolder, 'daftar.csv')
  writeFileSync(path, `Nama,No HP,Komunitas,Peran,Kode\n${rows}`)
  const { counts, isConnected } = await engine.ask('import:open', { path })
  expect(isConnected).toBe(true)
  return counts
}

const expectedAt = async ({ engine }: WorldLaptop) => (await engine.ask('sessions:list', null))[0]?.counts.expected

it('reaches headquarters and the other desks as people of the list, and a change as a correction', async () => {
  first.proxy.set({ kind: 'refuse' })
  expect(
    await importAt(first, 'Zulaikha Baru,081200000077,Pramuka,,Q-1\nSiti Orang Ke 3,,GenRe,Panitia,BJB00003\n'),
  ).toMatchObject({
    new: 1,
    changed: 1,
  })
  await first.engine.ask('import:apply', null)
  expect(await expectedAt(first)).toBe(21)
  first.proxy.set({ kind: 'none' })
  await until(async () => (await search(second, 'Zulaikha')).length === 1)
  expect(await search(second, 'Zulaikha')).toMatchObject([
    { isWalkIn: false, standing: 'registered', community: 'Pramuka' },
  ])
  await until(async () => (await search(second, 'Orang Ke 3'))[0]?.role === 'committee')
  expect(await expectedAt(second)).toBe(21)
  const rows = await world
    .hq()
    .deps.database.db.selectFrom('participants')
    .select(['name', 'is_walk_in', 'role'])
    .where('name', 'in', ['Zulaikha Baru', 'Siti Orang Ke 3'])
    .orderBy('name')
    .execute()
  expect(rows).toEqual([
    { name: 'Siti Orang Ke 3', is_walk_in: 0, role: 'committee' },
    { name: 'Zulaikha Baru', is_walk_in: 0, role: 'participant' },
  ])
  expect(await importAt(second, 'Zulaikha Baru,081200000077,Pramuka,,\n')).toMatchObject({ unchanged: 1, new: 0 })
})

it('is one person’s when two desks import one list with codes without a network', async () => {
  for (const { proxy } of [first, second]) proxy.set({ kind: 'refuse' })
  for (const laptop of [first, second]) {
    await importAt(laptop, 'Zulaikha Baru,081200000077,Pramuka,,Q-1\n')
    await laptop.engine.ask('import:apply', null)
  }
  for (const { proxy } of [first, second]) proxy.set({ kind: 'none' })
  for (const { engine } of [first, second]) await untilStatus(engine, ({ unsent }) => unsent === 0)
  await until(async () => (await world.hq().deps.database.db.selectFrom('records').select('id').execute()).length === 2)
  for (const laptop of [first, second]) expect(await search(laptop, 'Zulaikha')).toHaveLength(1)
})
