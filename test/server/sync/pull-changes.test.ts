import { afterEach, expect, it } from 'vitest'
import { pullAnswerSchema } from '#shared/sync/protocol.ts'
import type { Running } from '../../../server/start-headquarters.ts'
import { startWithEvent } from '../start-with-event.ts'
import { withDatabases } from '../with-databases.ts'

withDatabases((newDatabase) => {
  const running: Running[] = []
  afterEach(async () => {
    for (const headquarters of running.splice(0)) await headquarters.close()
  })
  async function start(people = 20) {
    const started = await startWithEvent(await newDatabase(), { people })
    running.push(started.headquarters)
    return { ...started, db: started.headquarters.deps.database.db }
  }

  it('hands out the setup and everybody on the list in pages, in order', async () => {
    const { enrolled } = await start(25)
    const laptop = await enrolled()
    const pages = await laptop.pull(10)
    expect(pages.map(({ participants }) => participants.length)).toEqual([10, 10, 5])
    expect(pages.map(({ setup }) => setup !== null)).toEqual([true, false, false])
    expect(pages.map(({ isLast }) => isLast)).toEqual([false, false, true])
    expect(pages.every(({ total }) => total === 25)).toBe(true)
    expect(laptop.participants.get('p7')).toMatchObject({
      name: 'Peserta 7',
      codes: [{ text: 'BJB00000007', standing: 'valid' }],
    })
    expect(pages[0]?.setup?.sessions).toHaveLength(2)
  })

  it('goes on where a download was cut', async () => {
    const { enrolled } = await start(25)
    const laptop = await enrolled()
    const first = pullAnswerSchema.parse(await (await laptop.tryToPull(0, 10)).json())
    laptop.cursor = first.upTo
    await laptop.pull(10)
    expect(laptop.participants.size + first.participants.length).toBe(25)
  })

  it('hands out what other laptops recorded, not what the laptop has itself', async () => {
    const { enrolled } = await start()
    const [one, two] = [await enrolled(), await enrolled()]
    await one.pull()
    await two.pull()
    const odd = one.record({ participantId: 'p1' })
    one.record({ payload: { kind: 'from-the-future' } })
    one.record({ participantId: 'p2' })
    await one.push()
    const [page] = await two.pull()
    expect(new Set([...two.pulled.values()].map(({ participantId }) => participantId))).toEqual(new Set(['p1', 'p2']))
    expect(two.pulled.get(odd.id)).toEqual(odd)
    // The refused record in between leaves a gap, so there are two runs.
    expect(page?.records).toHaveLength(2)
    expect(page?.names).toEqual({ desks: { 'desk-1': 'Meja 1' }, officers: { 'officer-1': 'Rahma' } })
    await one.pull()
    expect(one.pulled.size).toBe(0)
    expect((await one.pull())[0]?.records).toEqual([])
  })

  it('says so when a laptop has been further than headquarters is', async () => {
    const { enrolled } = await start()
    const laptop = await enrolled()
    const answer = pullAnswerSchema.parse(await (await laptop.tryToPull(Date.now() * 1_000 + 60_000_000)).json())
    expect(answer).toMatchObject({ isAhead: true, isLast: true, participants: [], records: [] })
  })

  it('never gives out a number twice, also after it was restored from a backup', async () => {
    const { enrolled, db } = await start()
    const laptop = await enrolled()
    laptop.record()
    const before = await laptop.push()
    await db.updateTable('events').set({ version: 5 }).execute()
    laptop.record()
    const after = await laptop.push()
    if (before.kind !== 'taken' || after.kind !== 'taken') throw new Error('not taken')
    expect(after.version).toBeGreaterThan(before.version)
  })

  it('compresses as the laptop asks', async () => {
    const { enrolled } = await start(200)
    const laptop = await enrolled()
    const path = `/api/sync/v1/changes?protocol=1&after=0`
    for (const encoding of ['zstd', 'gzip']) {
      const answer = await laptop.get(path, { 'accept-encoding': encoding })
      expect(answer.headers.get('content-encoding')).toBe(encoding)
      expect(pullAnswerSchema.parse(await answer.json()).participants).toHaveLength(200)
    }
    const plain = await laptop.get(path, { 'accept-encoding': 'identity' })
    expect(plain.headers.get('content-encoding')).toBeNull()
  })

  it('keeps no page for others that leaves the asker’s own records out', async () => {
    const { enrolled, db } = await start(1_100)
    const [one, two] = [await enrolled(), await enrolled()]
    const before = (await one.pull()).at(-1)?.upTo ?? 0
    const own = one.record({ participantId: 'p1' })
    await one.push()
    // Very many people are corrected after it.
    let { version } = await db.selectFrom('events').select('version').executeTakeFirstOrThrow()
    for (let number = 1; number <= 1_100; number += 1) {
      version += 1
      await db.updateTable('participants').set({ version }).where('id', '=', `p${number}`).execute()
    }
    await db.updateTable('events').set({ version }).execute()
    const mine = pullAnswerSchema.parse(await (await one.tryToPull(before, 600)).json())
    expect(mine.records).toEqual([])
    const theirs = pullAnswerSchema.parse(await (await two.tryToPull(before, 600)).json())
    expect(theirs.records.flatMap(({ records }) => records.firstSequence)).toEqual([own.deviceSequence])
  })

  it('keeps pages of a first download ready, without a clock that has stopped', async () => {
    const { enrolled, db } = await start(1_200)
    const [one, two] = [await enrolled(), await enrolled()]
    const [first, , last] = await one.pull(500)
    expect(first?.serverTime).toBeNull()
    expect(last?.serverTime).not.toBeNull()
    // Somebody who changes meanwhile comes on a later page.
    const { version } = await db.selectFrom('events').select('version').executeTakeFirstOrThrow()
    await db
      .updateTable('participants')
      .set({ name: 'Nama Baru', version: version + 1 })
      .where('id', '=', 'p1')
      .execute()
    await db
      .updateTable('events')
      .set({ version: version + 1 })
      .execute()
    const again = await two.pull(500)
    expect(again[0]).toEqual(first)
    expect(two.participants.get('p1')?.name).toBe('Nama Baru')
    expect(two.participants.size).toBe(1_200)
  })
})
