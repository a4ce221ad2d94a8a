import { existsSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { codeOf, manyPeople, openWorld, scan, status, until, untilStatus, type World } from './sync-world.ts'

const many = 12_000

const eventFiles = (dataFolder: string) => readdirSync(join(dataFolder, 'events'))

/** Slow enough that a test can step in, and that a page of 5,000 people does not come in one piece. */
async function begin(world: World) {
  const one = await world.newLaptop()
  await one.engine.ask('sync:enrol', { address: one.proxy.address, pairingCode: await world.pairingCode() })
  return one
}

describe('a first download', () => {
  it('tells how far it is, and nobody sees the event before it is whole', async () => {
    await using world = await openWorld({ people: manyPeople(many) })
    const { engine, laptop } = await begin(world)
    expect(await engine.ask('app:state', null)).toMatchObject({ kind: 'first-run' })
    expect(eventFiles(laptop.dataFolder).filter((name) => name.endsWith('.gapura'))).toEqual([])
    await untilStatus(engine, ({ state }) => state === 'connected')
    const told = engine.broadcasts.flatMap((one) =>
      one.kind === 'sync' && one.status.download ? [one.status.download] : [],
    )
    expect(told.some(({ stage }) => stage === 'downloading')).toBe(true)
    expect(told.at(-1)).toMatchObject({ eventName: 'Gathering Banjarbaru', failure: null })
    expect(told.every(({ done, total }) => done <= Math.max(total, many))).toBe(true)
    const page = await engine.ask('participants:page', {
      sessionId: 'reg',
      query: '',
      role: null,
      community: null,
      group: null,
      state: null,
      offset: 0,
      limit: 1,
    })
    expect(page.total).toBe(many)
    expect((await scan(engine, many)).verdict.kind).toBe('admitted')
    const found = await engine.ask('participants:search', {
      query: `siti orang ke ${many}`,
      sessionId: 'reg',
      limit: 3,
    })
    expect(found[0]?.participantId).toBe(`p${many}`)
    expect(codeOf(many)).toBe('BJB12000')
  })

  it('goes on where it stopped after a cut, and after a restart of the app', async () => {
    await using world = await openWorld({ people: manyPeople(many) })
    const { engine, proxy, startEngine } = await begin(world)
    await until(async () => ((await status(engine)).download?.done ?? 0) >= 5_000)
    proxy.set({ kind: 'cut-answer', afterBytes: 2_000 })
    const waiting = await untilStatus(
      engine,
      ({ download, state }) => (download?.failure ?? null) !== null || state === 'connected',
    )
    const kept = waiting.download?.done ?? many
    expect(kept).toBeGreaterThanOrEqual(5_000)
    await engine.stop()
    proxy.set({ kind: 'none' })
    const again = await startEngine()
    const first = await until(
      async () => (await status(again)).download !== null || (await status(again)).state === 'connected',
    )
    expect(first).toBeUndefined()
    const done = again.broadcasts.flatMap((one) =>
      one.kind === 'sync' && one.status.download ? [one.status.download.done] : [],
    )
    expect(done[0] ?? kept).toBeGreaterThanOrEqual(kept)
    await untilStatus(again, ({ state }) => state === 'connected')
    expect((await scan(again, many)).verdict.kind).toBe('admitted')
  })

  it('can be given up, and leaves nothing behind', async () => {
    await using world = await openWorld({ people: manyPeople(many) })
    const { engine, laptop, proxy } = await world.newLaptop()
    proxy.set({ kind: 'latency', ms: 60, jitterMs: 0 })
    await engine.ask('sync:enrol', { address: proxy.address, pairingCode: await world.pairingCode() })
    expect((await status(engine)).download).not.toBeNull()
    await engine.ask('sync:cancel-download', null)
    expect((await status(engine)).download).toBeNull()
    expect(eventFiles(laptop.dataFolder)).toEqual([])
    expect(existsSync(join(laptop.dataFolder, 'events', 'banjarbaru.gapura'))).toBe(false)
    expect(await engine.ask('app:state', null)).toMatchObject({ kind: 'first-run' })
  })

  it('of a laptop that has another event open switches to the new one and keeps the old one', async () => {
    await using world = await openWorld({ people: manyPeople(200) })
    const { engine, proxy } = await world.newLaptop()
    await engine.ask('first-run:open-demo', null)
    const before = await engine.ask('app:state', null)
    expect(before).toMatchObject({ kind: 'open' })
    await engine.ask('sync:enrol', { address: proxy.address, pairingCode: await world.pairingCode() })
    await until(async () => {
      const state = await engine.ask('app:state', null)
      return state.kind === 'open' && state.event.id === 'banjarbaru'
    })
    await engine.ask('first-run:close-event', null)
    const state = await engine.ask('app:state', null)
    expect(state.kind === 'first-run' ? state.earlierEvents.length : 0).toBe(2)
  })
})
