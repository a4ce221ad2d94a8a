import { afterEach, expect, it } from 'vitest'
import type { Running } from '../../../server/start-headquarters.ts'
import { startWithEvent } from '../start-with-event.ts'
import { withDatabases } from '../with-databases.ts'

withDatabases((newDatabase) => {
  const running: Running[] = []
  afterEach(async () => {
    for (const headquarters of running.splice(0)) await headquarters.close()
  })
  async function start(options: { people?: number } = {}) {
    const started = await startWithEvent(await newDatabase(), options)
    running.push(started.headquarters)
    const { db } = started.headquarters.deps.database
    return {
      ...started,
      troubles: async () => (await db.selectFrom('troubles').select('code').execute()).map(({ code }) => code),
      stored: () => db.selectFrom('records').selectAll().orderBy('device_sequence').execute(),
      attendance: () => db.selectFrom('attendance').selectAll().orderBy('participant_id').execute(),
      db,
    }
  }

  it('stores records in order, with their hashes and the time of the door', async () => {
    const { enrolled, stored, attendance } = await start()
    const laptop = await enrolled()
    const first = laptop.record({ participantId: 'p1', scannedAt: 1_000, clockOffsetMs: -50 })
    const second = laptop.record({ participantId: 'p2' })
    expect(await laptop.pushOnce()).toMatchObject({
      kind: 'taken',
      stored: 2,
      known: 0,
      refused: [],
      head: { hash: second.hash },
    })
    const rows = await stored()
    expect(rows.map(({ id, hash }) => ({ id, hash }))).toEqual([first, second].map(({ id, hash }) => ({ id, hash })))
    expect(rows[0]).toMatchObject({ scanned_at: 1_000, clock_offset_ms: -50, previous_hash: first.previousHash })
    expect((await attendance()).map((row) => [row.participant_id, row.is_in])).toEqual([
      ['p1', 1],
      ['p2', 1],
    ])
  })

  it('answers the same batch again as known, and stores nothing twice', async () => {
    const { enrolled, stored } = await start()
    const laptop = await enrolled()
    for (let number = 1; number <= 5; number++) laptop.record({ participantId: `p${number}` })
    const batch = laptop.batch()
    await laptop.pushOnce(batch)
    expect(await laptop.pushOnce(batch)).toMatchObject({ kind: 'taken', stored: 0, known: 5 })
    expect(await stored()).toHaveLength(5)
  })

  it('takes a batch that overlaps with what is here', async () => {
    const { enrolled, stored } = await start()
    const laptop = await enrolled()
    for (let number = 1; number <= 4; number++) laptop.record({ participantId: `p${number}` })
    await laptop.pushOnce()
    laptop.record({ participantId: 'p5' })
    expect(await laptop.pushOnce(laptop.batch(2))).toMatchObject({ kind: 'taken', stored: 1, known: 2 })
    expect((await stored()).map(({ device_sequence }) => device_sequence)).toEqual([1, 2, 3, 4, 5])
  })

  it('says what is here when something before the batch is missing', async () => {
    const { enrolled, stored, troubles } = await start()
    const laptop = await enrolled()
    const first = laptop.record()
    await laptop.pushOnce()
    laptop.record()
    laptop.record()
    const answer = await laptop.pushOnce(laptop.batch(2))
    expect(answer).toMatchObject({ kind: 'sequence-gap', heads: [{ deviceSequence: 1, hash: first.hash }] })
    expect(await stored()).toHaveLength(1)
    expect(await troubles()).toEqual(['sequence-gap'])
    await laptop.push()
    expect(await stored()).toHaveLength(3)
  })

  it('keeps one copy of records that arrive from fifteen requests at once', async () => {
    const { enrolled, stored } = await start()
    const laptop = await enrolled()
    for (let number = 1; number <= 30; number++) laptop.record({ participantId: `p${number}` })
    const batches = Array.from({ length: 15 }, (_, index) => laptop.batch(0, 2 * (index + 1)))
    const answers = await Promise.all(batches.toReversed().map((batch) => laptop.pushOnce(batch)))
    expect(answers.every(({ kind }) => kind === 'taken')).toBe(true)
    expect((await stored()).map(({ device_sequence }) => device_sequence)).toEqual(
      Array.from({ length: 30 }, (_, i) => i + 1),
    )
  })

  it('does not believe records that do not add up to the signed end', async () => {
    const { enrolled, stored, troubles } = await start()
    const laptop = await enrolled()
    laptop.record({ participantId: 'p1' })
    const batch = laptop.batch()
    const changed = { ...batch, records: { ...batch.records, participants: ['p2'] } }
    expect(await laptop.pushOnce(changed)).toMatchObject({ kind: 'chain-broken', heads: [] })
    const stranger = (await enrolled()).signed(laptop.eventId, batch.head)
    expect(await laptop.pushOnce({ ...batch, signature: stranger })).toMatchObject({ kind: 'chain-broken' })
    expect(await stored()).toEqual([])
    expect((await troubles()).toSorted()).toEqual(['chain-broken', 'signature-wrong'])
  })

  it('refuses what it cannot read by name, and goes on behind it', async () => {
    const { enrolled, stored, troubles, db } = await start()
    const laptop = await enrolled()
    laptop.record({ participantId: 'p1' })
    const odd = laptop.record({ payload: { kind: 'from-the-future', text: 'x' } })
    laptop.record({ participantId: 'p2' })
    const batch = laptop.batch()
    const refused = [{ id: odd.id, deviceSequence: 2, code: 'record-unreadable' }]
    expect(await laptop.pushOnce(batch)).toMatchObject({ kind: 'taken', stored: 2, known: 0, refused })
    expect(await laptop.pushOnce(batch)).toMatchObject({ kind: 'taken', stored: 0, known: 2, refused })
    expect((await stored()).map(({ device_sequence }) => device_sequence)).toEqual([1, 3])
    const [kept] = await db.selectFrom('refused_records').selectAll().execute()
    expect(kept).toMatchObject({ device_sequence: 2, id: odd.id, hash: odd.hash })
    expect(kept?.body).toContain('from-the-future')
    expect(await troubles()).toEqual(['record-unreadable'])
  })

  it('refuses an id that is taken, by whomever', async () => {
    const { enrolled, stored } = await start()
    const [one, two] = [await enrolled(), await enrolled()]
    const { id } = one.record({ participantId: 'p1' })
    await one.push()
    two.record({ id, participantId: 'p2' })
    expect(await two.pushOnce()).toMatchObject({ stored: 0, refused: [{ id, code: 'record-id-taken' }] })
    one.record({ id, participantId: 'p3' })
    expect(await one.pushOnce()).toMatchObject({ stored: 0, refused: [{ id, code: 'record-differs' }] })
    expect((await stored()).map(({ participant_id }) => participant_id)).toEqual(['p1'])
  })

  it('refuses records of another event, and shows nothing of it', async () => {
    const { enrolled, stored } = await start()
    const laptop = await enrolled()
    const stray = laptop.record({ eventId: 'bandung' })
    expect(await laptop.pushOnce()).toMatchObject({ refused: [{ id: stray.id, code: 'record-other-event' }] })
    expect(await stored()).toEqual([])
    laptop.record({ participantId: 'p9' })
    expect(await laptop.push()).toMatchObject({ kind: 'taken', stored: 1 })
  })

  it('keeps both branches of a copied disk and tells about it', async () => {
    const { enrolled, stored, troubles } = await start()
    const laptop = await enrolled()
    laptop.record({ participantId: 'p1' })
    await laptop.push()
    const copy = laptop.copied()
    laptop.record({ participantId: 'p2' })
    laptop.record({ participantId: 'p3' })
    copy.record({ participantId: 'p4' })
    await laptop.push()
    await laptop.pull()
    expect(await copy.push()).toMatchObject({ kind: 'taken', stored: 1 })
    copy.record({ participantId: 'p5' })
    expect(await copy.push()).toMatchObject({ kind: 'taken', stored: 1 })
    laptop.record({ participantId: 'p6' })
    expect(await laptop.push()).toMatchObject({ kind: 'taken', stored: 1 })
    const rows = await stored()
    expect(rows.map((row) => `${row.chain}:${row.device_sequence}:${row.participant_id}`).toSorted()).toEqual([
      '0:1:p1',
      '0:2:p2',
      '0:3:p3',
      '0:4:p6',
      '1:2:p4',
      '1:3:p5',
    ])
    expect(await troubles()).toEqual(['chain-forked'])
    // Each copy gets what the other did, also what it did before the fork was seen.
    await Promise.all([laptop.pull(), copy.pull()])
    const has = (pulled: typeof laptop.pulled, id: string) =>
      [...pulled.values()].some((one) => one.participantId === id)
    expect(['p4', 'p5'].every((id) => has(laptop.pulled, id))).toBe(true)
    expect(['p2', 'p3', 'p6'].every((id) => has(copy.pulled, id))).toBe(true)
  })

  it('shows two admissions of one code as a conflict until somebody undoes one', async () => {
    const { enrolled, attendance, db } = await start()
    const [one, two] = [await enrolled(), await enrolled()]
    one.record({ participantId: 'p1', scannedAt: 1_000 })
    const second = two.record({ participantId: 'p1', scannedAt: 2_000 })
    await two.push()
    await one.push()
    const conflicts = () => db.selectFrom('conflicts').selectAll().execute()
    expect(await conflicts()).toMatchObject([{ participant_id: 'p1', session_id: 'arrival', is_open: 1 }])
    expect(await attendance()).toHaveLength(1)
    two.record({ participantId: 'p1', payload: { kind: 'reversal', reverses: second.id, reason: 'test-scan' } })
    await two.push()
    expect(await conflicts()).toEqual([])
    expect(await attendance()).toMatchObject([{ participant_id: 'p1', entries: 1, first_entry_at: 1_000 }])
  })

  it('takes a person out of the count whose only admission was undone', async () => {
    const { enrolled, attendance } = await start()
    const laptop = await enrolled()
    const { id } = laptop.record({ participantId: 'p1' })
    await laptop.push()
    expect(await attendance()).toHaveLength(1)
    laptop.record({ participantId: 'p1', payload: { kind: 'reversal', reverses: id, reason: 'wrong-person' } })
    await laptop.push()
    expect(await attendance()).toEqual([])
  })

  it('reads gzip, zstd and plain bodies, and keeps names and report', async () => {
    const { enrolled, stored, db } = await start()
    const laptop = await enrolled()
    for (const encoding of ['gzip', 'zstd', 'identity'] as const) {
      laptop.record({ participantId: encoding })
      expect((await laptop.tryToPush(laptop.batch(), encoding)).status).toBe(200)
      laptop.confirmed = laptop.batch().head
    }
    expect(await stored()).toHaveLength(3)
    expect(await db.selectFrom('names').select(['kind', 'name']).orderBy('kind').execute()).toEqual([
      { kind: 'desk', name: 'Meja 1' },
      { kind: 'officer', name: 'Rahma' },
    ])
    const device = await db.selectFrom('devices').selectAll().executeTakeFirstOrThrow()
    expect(JSON.parse(device.report ?? '')).toMatchObject({ appVersion: '0.1.0', deskName: 'Meja 1' })
  })

  it('takes texts that not every database can hold by refusing them alone', async () => {
    const { enrolled, stored } = await start()
    const laptop = await enrolled()
    laptop.record({ participantId: 'p\0one' })
    laptop.record({ participantId: 'half \ud800' })
    laptop.record({
      participantId: 'p3',
      payload: { kind: 'refusal', via: 'typed', reason: 'unknown-code', code: 'a\0\ud800' },
    })
    const answer = await laptop.pushOnce()
    expect(answer).toMatchObject({ stored: 1, refused: [{ deviceSequence: 1 }, { deviceSequence: 2 }] })
    const batch = laptop.batch()
    const named = { ...batch, names: { desks: { 'desk\0': 'Meja \0 1\ud800' }, officers: {} } }
    expect((await laptop.tryToPush(named)).status).toBe(200)
    expect(await stored()).toHaveLength(1)
  })
})
