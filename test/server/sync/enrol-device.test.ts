import { afterEach, expect, it } from 'vitest'
import { parsePairing } from '#shared/sync/pairing-text.ts'
import { loadEventFile } from '../../../server/events/load-event-file.ts'
import type { Running } from '../../../server/start-headquarters.ts'
import { SimulatedLaptop } from '../simulated-laptop.ts'
import { smallEvent } from '../small-event.ts'
import { startWithEvent } from '../start-with-event.ts'
import { withDatabases } from '../with-databases.ts'

const minute = 60_000

withDatabases((newDatabase) => {
  const running: Running[] = []
  afterEach(async () => {
    for (const headquarters of running.splice(0)) await headquarters.close()
  })
  async function start() {
    let shift = 0
    const started = await startWithEvent(await newDatabase(), { now: () => Date.now() + shift })
    running.push(started.headquarters)
    const { database } = started.headquarters.deps
    return {
      ...started,
      pass: (milliseconds: number) => (shift += milliseconds),
      laptop: () => new SimulatedLaptop(started.headquarters.address),
      codeOf: async (response: Response) => [response.status, ((await response.json()) as { code: string }).code],
      troubles: async () => (await database.db.selectFrom('troubles').select('code').execute()).map(({ code }) => code),
      db: database.db,
    }
  }

  it('gives a laptop its token and the event for a code that was drawn', async () => {
    const { pair, laptop, db } = await start()
    const one = laptop()
    const enrolled = await one.enrol(await pair())
    expect(enrolled).toMatchObject({ deskName: 'Meja 1', participants: 20, setup: { event: { id: 'banjarbaru' } } })
    expect(enrolled.setup.sessions.map(({ id }) => id)).toEqual(['arrival', 'talk'])
    expect(Math.abs(enrolled.serverTime - Date.now())).toBeLessThan(5_000)
    expect((await one.proof()).heads).toEqual([])
    const device = await db.selectFrom('devices').selectAll().executeTakeFirstOrThrow()
    expect(JSON.stringify(device)).not.toContain(one.token)
  })

  it('takes the code as people type it', async () => {
    const { pair, laptop } = await start()
    const code = parsePairing(await pair())?.pairingCode ?? ''
    expect((await laptop().tryToEnrol(` ${code.slice(0, 4).toLowerCase()} - ${code.slice(4)}`)).status).toBe(200)
  })

  it('refuses a code that nobody has drawn, that is too old, or that another laptop has used', async () => {
    const { pair, laptop, pass, codeOf, troubles } = await start()
    expect(await codeOf(await laptop().tryToEnrol('ABCD-EFGH'))).toEqual([404, 'pairing-unknown'])
    const used = await pair()
    await laptop().enrol(used)
    expect(await codeOf(await laptop().tryToEnrol(used))).toEqual([409, 'pairing-used'])
    const old = await pair()
    pass(15 * minute)
    expect(await codeOf(await laptop().tryToEnrol(old))).toEqual([409, 'pairing-expired'])
    expect((await troubles()).toSorted()).toEqual(['pairing-expired', 'pairing-unknown', 'pairing-used'])
  })

  it('answers the same laptop again when the first answer was lost', async () => {
    const { pair, laptop, codeOf } = await start()
    const code = await pair()
    const one = laptop()
    await one.tryToEnrol(code)
    await one.enrol(code)
    expect((await one.proof()).records).toBe(0)
    // The same device id with another key is somebody else.
    const other = new SimulatedLaptop(one.address, one.deviceId)
    expect(await codeOf(await other.tryToEnrol(code))).toEqual([409, 'pairing-used'])
  })

  it('lets a device of this event enrol again with a new code and key, and goes on with its chain', async () => {
    const { pair, laptop, enrolled, db } = await start()
    const one = await enrolled()
    one.record({ participantId: 'p1' })
    await one.push()
    await db.updateTable('devices').set({ revoked_at: 1 }).execute()
    expect((await one.tryToPull()).status).toBe(403)
    const again = laptop()
    again.deviceId = one.deviceId
    again.records = one.records
    again.confirmed = one.confirmed
    await again.enrol(await pair())
    again.record({ participantId: 'p2' })
    expect(await again.push()).toMatchObject({ kind: 'taken', stored: 1 })
    expect((await one.tryToPull()).status).toBe(401)
  })

  it('does not let a device of another event in under its name', async () => {
    const { headquarters, pair, enrolled, laptop, codeOf } = await start()
    await loadEventFile(headquarters.deps, smallEvent({ id: 'bandung' }))
    const one = await enrolled()
    const stranger = new SimulatedLaptop(laptop().address, one.deviceId)
    expect(await codeOf(await stranger.tryToEnrol(await pair('bandung')))).toEqual([409, 'device-taken'])
    expect((await one.proof()).records).toBe(0)
  })

  it('stops somebody who tries code after code', async () => {
    const { laptop, codeOf } = await start()
    const one = laptop()
    for (let tried = 0; tried < 20; tried++) await one.tryToEnrol('ABCD-EFGH')
    expect(await codeOf(await one.tryToEnrol('ABCD-EFGH'))).toEqual([429, 'too-many-requests'])
  })
})
