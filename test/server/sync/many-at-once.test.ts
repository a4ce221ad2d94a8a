import { afterEach, expect, it } from 'vitest'
import { findChainBreak } from '#shared/records/record-chain.ts'
import { recordOf } from '../../../server/database/record-repository.ts'
import { startHeadquarters, type Running } from '../../../server/start-headquarters.ts'
import { rebuildProjection } from '../../../server/sync/rebuild-projection.ts'
import { sha256 } from '../../../server/sync/sha256.ts'
import type { SimulatedLaptop } from '../simulated-laptop.ts'
import { startWithEvent } from '../start-with-event.ts'
import { withDatabases } from '../with-databases.ts'

const times10 = <T>(value: T): T[] => Array.from({ length: 10 }, () => value)

withDatabases((newDatabase) => {
  const running: Running[] = []
  afterEach(async () => {
    for (const headquarters of running.splice(0)) await headquarters.close()
  })
  async function start() {
    const url = await newDatabase()
    const started = await startWithEvent(url, { people: 50 })
    running.push(started.headquarters)
    return { ...started, url, db: started.headquarters.deps.database.db }
  }

  it('stores what fifteen laptops send at the same moment', async () => {
    const { enrolled, db } = await start()
    const laptops = await Promise.all(Array.from({ length: 15 }, () => enrolled()))
    for (const laptop of laptops)
      for (let number = 1; number <= 10; number++) laptop.record({ participantId: `p${number}` })
    const answers = await Promise.all(laptops.map((laptop) => laptop.push(4)))
    expect(answers.every(({ kind }) => kind === 'taken')).toBe(true)
    const rows = await db.selectFrom('records').selectAll().orderBy('version').execute()
    expect(rows).toHaveLength(150)
    expect(new Set(rows.map(({ version }) => version)).size).toBe(150)
    expect(await db.selectFrom('attendance').select('entries').execute()).toEqual(times10({ entries: 15 }))
    expect(await db.selectFrom('conflicts').select('is_open').execute()).toEqual(times10({ is_open: 1 }))
  })

  it('lets one push fail alone when the database will not have it', async () => {
    const { enrolled, db } = await start()
    // The database itself refuses a second one of these, as a broken disk or a bug would.
    const bomb = db.schema.createIndex('one_bomb').on('records').column('participant_id').unique()
    await bomb.where('participant_id', '=', 'bomb').execute()
    const laptops = await Promise.all(Array.from({ length: 4 }, () => enrolled()))
    for (const [index, laptop] of laptops.entries()) laptop.record({ participantId: index < 2 ? 'bomb' : `p${index}` })
    const statuses = (await Promise.all(laptops.map((laptop) => laptop.tryToPush()))).map(({ status }) => status)
    expect(statuses.slice(2)).toEqual([200, 200])
    expect(statuses.slice(0, 2).toSorted((a, b) => a - b)).toEqual([200, 500])
    await db.schema.dropIndex('one_bomb').execute()
    for (const laptop of laptops) await laptop.push()
    expect(await db.selectFrom('records').select('id').execute()).toHaveLength(4)
  })

  it('keeps everything once when the same batches reach two servers of one database', async () => {
    const { enrolled, url, db, headquarters } = await start()
    const second = await startHeadquarters({ databaseUrl: url, logLevel: 'silent' })
    running.push(second)
    const laptops = await Promise.all(Array.from({ length: 4 }, () => enrolled()))
    for (const laptop of laptops) {
      for (let number = 1; number <= 30; number++)
        laptop.record({ participantId: `p${1 + (number % 7)}`, sessionId: 'talk' })
    }
    const sendAll = async (laptop: SimulatedLaptop) => {
      for (let after = 0; after < 30; after += 5) await laptop.tryToPush(laptop.batch(after, 5))
    }
    // The same batches by both ways: as when an answer is lost and the next try goes to the other server.
    const others = laptops.map((laptop) => Object.assign(laptop.copied(), { address: second.address }))
    await Promise.all([...laptops, ...others].map(sendAll))
    for (const laptop of laptops) expect(await laptop.push()).toMatchObject({ kind: 'taken' })
    const rows = await db.selectFrom('records').selectAll().orderBy('device_sequence').execute()
    expect(rows).toHaveLength(120)
    expect(new Set(rows.map(({ version }) => version)).size).toBe(120)
    for (const chain of Map.groupBy(rows, ({ device_id }) => device_id).values())
      expect(findChainBreak(chain.map(recordOf), sha256)).toBeNull()
    const read = () => db.selectFrom('attendance').selectAll().orderBy('participant_id').execute()
    const kept = await read()
    await rebuildProjection(headquarters.deps, 'banjarbaru')
    expect(await read()).toEqual(kept)
  })
})
