import { rmSync } from 'node:fs'
import { join } from 'node:path'
import { createEventFile } from '#engine/event/create-event-file.ts'
import { uuidv7 } from 'uuidv7'
import { describe, expect, it } from 'vitest'
import { loadEventFile } from '../../../../server/events/load-event-file.ts'
import { drawPairingCode } from '../../../../server/sync/pairing-codes.ts'
import { hqRecordIds, openWorld, scan, status, until, untilStatus } from './sync-world.ts'

describe('a laptop that headquarters has revoked', () => {
  it('stops, says so, keeps what is unsent, and sends it after it was paired again', async () => {
    await using world = await openWorld()
    const { engine, proxy } = await world.connectedLaptop()
    const answers = [await scan(engine, 1)]
    await untilStatus(engine, ({ unsent }) => unsent === 0)
    await world.hq().deps.database.db.updateTable('devices').set({ revoked_at: Date.now() }).execute()
    answers.push(await scan(engine, 2))
    const stopped = await untilStatus(engine, ({ state }) => state === 'stopped')
    expect(stopped).toMatchObject({ failure: { code: 'sync-revoked' }, unsent: 1 })
    answers.push(await scan(engine, 3))
    expect((await status(engine)).unsent).toBe(2)
    await engine.ask('sync:enrol', { address: proxy.address, pairingCode: await world.pairingCode() })
    await untilStatus(engine, ({ state, unsent }) => state === 'connected' && unsent === 0)
    expect(await hqRecordIds(world.hq())).toEqual(answers.map(({ recordId }) => recordId))
  })
})

describe('a laptop that somebody has disconnected', () => {
  it('keeps everything, sends nothing, also after a restart, and goes on when it is connected again', async () => {
    await using world = await openWorld()
    const { engine, proxy, startEngine } = await world.connectedLaptop()
    await engine.ask('sync:disconnect', null)
    const answer = await scan(engine, 1)
    expect(await status(engine)).toMatchObject({ state: 'off', unsent: 1 })
    expect(await engine.tryAsk('sync:now', null)).toMatchObject({ ok: false, failure: { code: 'sync-not-connected' } })
    await engine.stop()
    const again = await startEngine()
    expect(await status(again)).toMatchObject({ state: 'off', unsent: 1 })
    await again.ask('sync:enrol', { address: proxy.address, pairingCode: await world.pairingCode() })
    await untilStatus(again, ({ state, unsent }) => state === 'connected' && unsent === 0)
    expect(await hqRecordIds(world.hq())).toEqual([answer.recordId])
  })

  it('goes by a new id in another event, and keeps the one it was in', async () => {
    await using world = await openWorld()
    const { engine, proxy } = await world.connectedLaptop()
    await scan(engine, 1)
    await untilStatus(engine, ({ unsent }) => unsent === 0)
    await engine.ask('sync:disconnect', null)
    const event = { ...world.file.event, id: 'event-in-bandung', codePrefix: 'BDG' }
    await loadEventFile(world.hq().deps, { ...world.file, event })
    const { code } = await drawPairingCode(world.hq().deps, {
      eventId: event.id,
      deskName: 'Meja 9',
      createdBy: 'test',
    })
    await engine.ask('sync:enrol', { address: proxy.address, pairingCode: code })
    await until(async () => {
      const state = await engine.ask('app:state', null)
      return state.kind === 'open' && state.event.id === event.id
    })
    const devices = await world.hq().deps.database.db.selectFrom('devices').select(['id', 'event_id']).execute()
    expect(new Set(devices.map(({ event_id }) => event_id))).toEqual(new Set([world.file.event.id, event.id]))
    expect(new Set(devices.map(({ id }) => id)).size).toBe(2)
  })
})

describe('a headquarters that was restored from an older backup', () => {
  it('gets again what it lost, from every laptop, once', async () => {
    await using world = await openWorld()
    const [first, second] = [await world.connectedLaptop('Meja 1'), await world.connectedLaptop('Meja 2')]
    const answers = [await scan(first.engine, 1), await scan(second.engine, 2)]
    for (const { engine } of [first, second]) await untilStatus(engine, ({ unsent }) => unsent === 0)
    // An hour-old backup knows the laptops, and nothing that they have sent since.
    const { db } = world.hq().deps.database
    await db.deleteFrom('records').execute()
    await db.deleteFrom('chains').execute()
    await db.deleteFrom('attendance').execute()
    answers.push(await scan(first.engine, 3), await scan(second.engine, 4))
    for (const { engine } of [first, second]) {
      await engine.ask('sync:now', null)
      await untilStatus(engine, ({ unsent, state }) => unsent === 0 && state === 'connected')
    }
    expect((await hqRecordIds(world.hq())).toSorted()).toEqual(answers.map(({ recordId }) => recordId).toSorted())
  })
})

describe('a laptop that was restored from a backup', () => {
  it('sends what the old id still had, asks to be paired again, and gets back what was lost here', async () => {
    await using world = await openWorld()
    const one = await world.connectedLaptop('Meja 1')
    const { laptop, proxy, startEngine } = one
    let { engine } = one
    const answers = [await scan(engine, 1)]
    await untilStatus(engine, ({ unsent }) => unsent === 0)
    proxy.set({ kind: 'refuse' })
    answers.push(await scan(engine, 2))
    await engine.backUpNow()
    proxy.set({ kind: 'none' })
    await untilStatus(engine, ({ unsent }) => unsent === 0)
    // After the backup: sent, and then lost here with the file.
    answers.push(await scan(engine, 3))
    await untilStatus(engine, ({ unsent }) => unsent === 0)
    await engine.stop()
    for (const ending of ['', '-wal', '-shm'])
      rmSync(join(laptop.dataFolder, 'events', `banjarbaru.gapura${ending}`), { force: true })
    engine = await startEngine()
    const state = await engine.ask('app:state', null)
    const backupId = state.kind === 'trouble' ? state.backups[0]!.id : ''
    await engine.ask('first-run:restore-backup', { backupId })
    const stopped = await untilStatus(engine, (now) => now.failure?.code === 'sync-needs-pairing')
    expect(stopped.state).toBe('stopped')
    answers.push(await scan(engine, 4))
    await engine.ask('sync:enrol', { address: proxy.address, pairingCode: await world.pairingCode('Meja 1') })
    await untilStatus(engine, ({ state: now, unsent }) => now === 'connected' && unsent === 0)
    expect(await hqRecordIds(world.hq())).toEqual(answers.map(({ recordId }) => recordId))
    await until(async () => (await engine.ask('participants:history', { participantId: 'p3' })).records.length === 1)
    expect((await scan(engine, 3)).verdict.kind).toBe('already-in')
  })
})

describe('a laptop that was restored from a backup older than its pairing', () => {
  it('says how many records need a code of their own, and sends them with one', async () => {
    await using world = await openWorld()
    const { laptop, proxy, startEngine, engine: empty } = await world.newLaptop()
    await empty.stop()
    // On its own so far, with the list that headquarters has too.
    const { participants, event, sessions, otherEvents, deskSetup } = world.file
    const path = join(laptop.dataFolder, 'events', 'banjarbaru.gapura')
    await createEventFile(
      { event, sessions, otherEvents, deskSetup },
      { path, key: null, deviceId: uuidv7(), people: participants },
    )
    let engine = await startEngine()
    if ((await engine.ask('app:state', null)).kind === 'open') await engine.ask('first-run:close-event', null)
    await engine.ask('first-run:reopen-event', { eventId: 'banjarbaru' })
    const answers = [await scan(engine, 1), await scan(engine, 2)]
    expect(await status(engine)).toMatchObject({ state: 'alone', unsent: 2 })
    await engine.backUpNow()
    await engine.stop()
    for (const ending of ['', '-wal', '-shm']) rmSync(`${path}${ending}`, { force: true })
    engine = await startEngine()
    const state = await engine.ask('app:state', null)
    await engine.ask('first-run:restore-backup', { backupId: state.kind === 'trouble' ? state.backups[0]!.id : '' })
    answers.push(await scan(engine, 3))

    await engine.ask('sync:enrol', { address: proxy.address, pairingCode: await world.pairingCode() })
    const waiting = await untilStatus(engine, ({ state: now, unsent }) => now === 'connected' && unsent === 2)
    expect(waiting.unpaired).toBe(2)
    await engine.ask('sync:enrol', { address: proxy.address, pairingCode: await world.pairingCode() })
    await untilStatus(engine, ({ unsent, unpaired }) => unsent === 0 && unpaired === 0)
    expect((await hqRecordIds(world.hq())).toSorted()).toEqual(answers.map(({ recordId }) => recordId).toSorted())
    expect((await status(engine)).state).toBe('connected')
  })
})

describe('a record that headquarters does not take', () => {
  it('sits in the tray with its reason, and those behind it go on', async () => {
    await using world = await openWorld()
    const { engine, proxy } = await world.connectedLaptop()
    proxy.set({ kind: 'refuse' })
    const [bad, good] = [await scan(engine, 1), await scan(engine, 2)]
    // Somebody else's record has this id already.
    const { db } = world.hq().deps.database
    await db
      .insertInto('records')
      .values({
        id: bad.recordId,
        event_id: 'banjarbaru',
        device_id: 'somebody-else',
        chain: 0,
        device_sequence: 1,
        previous_hash: '0'.repeat(64),
        hash: '1'.repeat(64),
        session_id: null,
        participant_id: null,
        officer_id: '',
        desk_id: '',
        scanned_at: 0,
        clock_offset_ms: null,
        kind: 'refusal',
        payload: JSON.stringify({ kind: 'refusal', via: 'typed', reason: 'unknown-code', code: '' }),
        received_at: 0,
        version: 1,
      })
      .execute()
    proxy.set({ kind: 'none' })
    await untilStatus(engine, ({ unsent, refused }) => unsent === 0 && refused === 1)
    const [entry] = await engine.ask('sync:refused', null)
    expect(entry).toMatchObject({ recordId: bad.recordId, name: 'Siti Orang Ke 1', code: 'record-id-taken' })
    expect(await hqRecordIds(world.hq())).toContain(good.recordId)
    expect((await engine.ask('sync:proof', null)).missingThere).toBe(0)
  })
})
